import { z } from 'zod'
import { moveInMarks, moveInSteps } from '#shared/domain/setup/move-in.ts'
import { fileRefusals, PictureChoice } from './files.ts'
import { command, query } from './procedure.ts'
import { Address, ChangedMeanwhile, Count, Currency, filledText, text, Version } from './terms.ts'

/** The business itself: it stands on every invoice. */
const CompanyFields = {
  name: filledText(120),
  address: Address,
  taxNumber: text(40).default(''),
  email: text(200).default(''),
  phone: text(40).default(''),
  iban: text(40).default(''),
  bic: text(20).default(''),
  currency: Currency,
  /** IANA name, such as Europe/Berlin: days are days of this zone. */
  timeZone: filledText(60),
  documentLanguage: z.enum(['en', 'de']),
  /** GS1 company prefix for SSCCs, 4 to 12 digits; empty: the in-house range. */
  gs1Prefix: z
    .string()
    .regex(/^(\d{4,12})?$/)
    .default(''),
  defaultCarrier: text(60).default(''),
}
export const Company = z.object(CompanyFields)
export type Company = z.infer<typeof Company>

export const setup = {
  getSetup: query({
    summary: 'Whether the warehouse is set up, and the business it belongs to',
    input: z.object({}),
    output: z.object({
      isReady: z.boolean(),
      isSample: z.boolean(),
      company: Company.nullable(),
      /** The hash of its logo, for `files.getPicture`. */
      logo: z.string().nullable(),
      version: Version,
      hubVersion: z.string(),
    }),
    refusals: {},
    needs: 'floor',
  }),
  startEmpty: command({
    summary: 'Set up an empty warehouse',
    input: z.object({ company: Company, ownerName: filledText(60) }),
    output: z.object({ company: Company }),
    refusals: { ALREADY_SET_UP: z.object({ company: z.string() }), TIME_ZONE_UNKNOWN: z.object({ timeZone: z.string() }) },
    needs: 'owner',
  }),
  openSampleWarehouse: command({
    summary: 'Fill an empty warehouse with a believable sample to try everything on',
    input: z.object({ language: z.enum(['en', 'de']).default('en') }),
    output: z.object({ products: z.int(), bins: z.int(), customers: z.int(), orders: z.int() }),
    refusals: { ALREADY_SET_UP: z.object({ company: z.string() }) },
    needs: 'owner',
  }),
  setCompanyLogo: command({
    summary:
      "Set the company's logo (PNG or JPEG without transparency, up to 1 MB), or take it away; the one before may be set again by its hash",
    input: z.object({ logo: PictureChoice }),
    output: z.object({ logo: z.string().nullable(), before: z.string().nullable() }),
    refusals: {
      ...fileRefusals,
      FILE_UNKNOWN: z.object({ sha256: z.string() }),
      PICTURE_SEE_THROUGH: z.object({}),
      NOT_SET_UP: z.object({}),
    },
    needs: 'owner',
  }),
  changeCompany: command({
    summary: 'Change what stands on the documents from now on',
    input: z.object({ version: Version, company: Company }),
    output: z.object({ company: Company, version: Version }),
    refusals: { NOT_SET_UP: z.object({}), CHANGED_MEANWHILE: ChangedMeanwhile, TIME_ZONE_UNKNOWN: z.object({ timeZone: z.string() }) },
    needs: 'owner',
  }),
  getMoveIn: query({
    summary: 'How far a new warehouse is on its way to the first parcel: each step with what is there of it',
    input: z.object({}),
    output: z.object({
      steps: z.array(
        z.object({
          step: z.enum(moveInSteps),
          state: z.enum(['done', 'skipped', 'missing']),
          /** Counted up to 10,000; null where there is nothing to count. */
          count: Count.nullable(),
        }),
      ),
      /** What invoices still want of the company; without tax number and account they can be issued all the same. */
      missingForInvoices: z.array(z.enum(['setup', 'name', 'address', 'taxNumber', 'iban'])),
    }),
    refusals: {},
    needs: 'office',
  }),
  markMoveInStep: command({
    summary: 'Leave a step of moving in out, say that it was tried, or take it up again (null)',
    input: z.object({ step: z.enum(moveInSteps), mark: z.enum(moveInMarks).nullable() }),
    output: z.object({ step: z.enum(moveInSteps), mark: z.enum(moveInMarks).nullable() }),
    refusals: {},
    needs: 'office',
  }),
}

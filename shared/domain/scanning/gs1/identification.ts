// Application identifiers of goods and their numbers, dates and lots.
import { ai } from './identifier.ts'

export const identification = [
  ai('00', 'N18,csum,gcppos2', 'SSCC', { isFixed: true, key: '' }),
  ai('01', 'N14,csum,gcppos2', 'GTIN', { isFixed: true, excludes: '255,37', key: '22,10,21|235' }),
  ai('02', 'N14,csum,gcppos2', 'CONTENT', { isFixed: true, needs: ['37'], excludes: '01,03' }),
  ai('03', 'N14,csum,gcppos2', 'MTO GTIN', { isFixed: true, inQuery: false, excludes: '01,02,37' }),
  ai('10', 'X..20', 'BATCH/LOT', { needs: ['01,02,03,8006,8026'] }),
  ai('11', 'N6,yymmd0', 'PROD DATE', { isFixed: true, needs: ['01,02,03,8006,8026'] }),
  ai('12', 'N6,yymmd0', 'DUE DATE', { isFixed: true, needs: ['8020'] }),
  ai('13', 'N6,yymmd0', 'PACK DATE', { isFixed: true, needs: ['01,02,03,8006,8026'] }),
  ai('15', 'N6,yymmd0', 'BEST BEFORE or BEST BY', { isFixed: true, needs: ['01,02,03,8006,8026'] }),
  ai('16', 'N6,yymmd0', 'SELL BY', { isFixed: true, needs: ['01,02,03,8006,8026'] }),
  ai('17', 'N6,yymmd0', 'USE BY or EXPIRY', { isFixed: true, needs: ['01,02,03,255,8006,8026'] }),
  ai('20', 'N2', 'VARIANT', { isFixed: true, needs: ['01,02,8006,8026'] }),
  ai('21', 'X..20', 'SERIAL', { inQuery: false, needs: ['01,03,8006'], excludes: '235' }),
  ai('22', 'X..20', 'CPV', { inQuery: false, needs: ['01'] }),
  ai('235', 'X..28', 'TPX', { inQuery: false, needs: ['01'] }),
  ai('240', 'X..30', 'ADDITIONAL ID', { needs: ['01,02,8006,8026'] }),
  ai('241', 'X..30', 'CUST. PART No.', { needs: ['01,02,8006,8026'] }),
  ai('242', 'N..6', 'MTO VARIANT', { needs: ['01,02,8006,8026'] }),
  ai('243', 'X..20', 'PCN', { needs: ['01'] }),
  ai('250', 'X..30', 'SECONDARY SERIAL', { needs: ['01,8006', '21'] }),
  ai('251', 'X..30', 'REF. TO SOURCE', { needs: ['01,8006'] }),
  ai('253', 'N13,csum,gcppos1 [X..17]', 'GDTI', { key: '' }),
  ai('254', 'X..20', 'GLN EXTENSION COMPONENT', { inQuery: false, needs: ['414'] }),
  ai('255', 'N13,csum,gcppos1 [N..12]', 'GCN', { excludes: '01,02,415,8006,8020,8026', key: '' }),
]

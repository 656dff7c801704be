export const labels = {
  fault: {
    SAME_ID: 'two elements are called {{element}}',
    OUTSIDE: '{{element}} is outside of the label',
    FIELD_UNKNOWN: '{{element}} names the field {{what}}, which this label does not have',
    FOLLOWS_NOTHING: '{{element}} follows {{what}}, which is no text above it',
    PIXELS_MISSING: 'the picture {{element}} has not as many dots as it says',
  },
} as const

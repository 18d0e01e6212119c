/** What the fields of forms are called, beside the field and in the list of what is wrong. */
export const formLabels: Readonly<Record<string, string>> = {
  name: "Name",
  unit: "Organisational unit",
  scope: "Scope statement",
  from: "Period from",
  to: "Period to",
  target: "Target maturity",
  profile: "Maturity profile",
  reason: "Reason",
  current: "Present password",
  password: "New password",
  repeated: "The same again",
  email: "E-mail address",
  roles: "Roles",
};

{{=« »=}}
//#fit
const «binding» = /* @__PURE__ */ defineContext<«params», «data»>(
  «wire»,
«^hasParams»
  {},
«/hasParams»
);
//#or
const «binding» = /* @__PURE__ */ defineContext<
  «params»,
  «data»
>(«wire»«^hasParams», {}«/hasParams»);
//#end

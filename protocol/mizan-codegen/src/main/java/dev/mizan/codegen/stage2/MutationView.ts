{{=« »=}}

«> dev/mizan/codegen/stage1/Doc.ts»
//#fit
export function «hook»(): Mutation<
  «#args»«.»«#omittable» | void«/omittable»«/args»«^args»void«/args»,
«#error»
  «result»,
  «.»
«/error»
«^error»
  «result»
«/error»
> {
//#end
  //#fit
  return useMutation(
«#none»
    (_, options) => «call»(options),
«/none»
«#optional»
    (args, options) => «call»(args ?? {}, options),
«/optional»
«#required»
    «call»,
«/required»
  );
  //#end
}

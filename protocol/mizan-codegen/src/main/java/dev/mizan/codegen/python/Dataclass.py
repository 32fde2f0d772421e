{{=« »=}}
@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class «name»:
    «> dev/mizan/codegen/python/Doc.py»
«#hasGap»

«/hasGap»
«#isEmpty»
    pass
«/isEmpty»
«#fields»
    «name»: «type»«#initial» = «.»«/initial»
    «> dev/mizan/codegen/python/Doc.py»
«/fields»

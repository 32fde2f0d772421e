{{=« »=}}
«#imports»
«#hasStandard»

«#dataclasses»
import dataclasses
«/dataclasses»
«#datetime»
import datetime as dt
«/datetime»
«#enumeration»
import enum
«/enumeration»
«#abc»
from collections import abc
«/abc»
«#decimal»
from decimal import Decimal
«/decimal»
«#typeAlias»
from typing import TypeAlias
«/typeAlias»
«#uuid»
from uuid import UUID
«/uuid»
«/hasStandard»
«#hasInstalled»

«#hasRuntime»
from mizan_client import «#runtime»«.»«^@last», «/@last»«/runtime»
«/hasRuntime»
«#privateWire»
from mizan_client import wire as _wire
«/privateWire»
«#hasEmitted»
from mizan_client.emitted import «#emitted»«.»«^@last», «/@last»«/emitted»
«/hasEmitted»
«#deprecations»
from typing_extensions import deprecated
«/deprecations»
«/hasInstalled»
«#hasLocal»

from . import «#local»«.»«^@last», «/@last»«/local»
«/hasLocal»
«/imports»

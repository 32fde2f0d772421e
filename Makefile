# The one door. `make help` lists what there is.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MVN := mvn -B -ntp

.PHONY: help
help: ## This list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## Checks for the programs the build needs, installs what is missing where it may
	@build-config/scripts/setup test

.PHONY: test
test: setup lint ## All set-up, then every test
	$(MVN) verify

.PHONY: lint
lint: ## Formatting, lengths and the linters, without changing anything
	$(MVN) -q -pl '!bom' spotless:check checkstyle:check

.PHONY: format
format: ## Formats every source
	$(MVN) -q -pl '!bom' spotless:apply

ROUNDS ?= 10

.PHONY: bench-core
bench-core: ## The dispatcher beside the same work by hand (ROUNDS=10)
	$(MVN) -q -pl benchmarks -am verify -Pbench-core -DskipTests -Dbench.rounds=$(ROUNDS)

# PetClinic. Each step leaves a stamp, so that only what changed is done again.
STAMPS := target/stamps
CLINIC := examples/petclinic-spring-react
CLINIC_JAR := $(CLINIC)/target/petclinic-spring-react-0.1.0-SNAPSHOT.jar
CLI_JAR := protocol/mizan-cli/target/mizan-cli.jar
JAVA = "$$(build-config/scripts/jdk-home)/bin/java"
# A build output that somebody removed counts as changed.
unless-there = $(if $(wildcard $(1)),,always)
MAIN_SOURCES = $(shell find $(1) -path '*/src/main/*' -type f -o -name pom.xml -type f | grep -v /node_modules/)

.PHONY: demo
demo: $(STAMPS)/setup petclinic ## Builds PetClinic and starts it at PORT (default 8080)
	@echo "== starting PetClinic; Ctrl+C ends it"
	@exec $(JAVA) -jar $(CLINIC_JAR)

.PHONY: petclinic
petclinic: $(STAMPS)/petclinic ## Builds PetClinic with its front end

.PHONY: generate
generate: $(STAMPS)/contract ## Emits the clients of the examples from their Java methods
	@cd $(CLINIC)/frontend && $$(../../../build-config/scripts/jdk-home)/bin/java -jar ../../../$(CLI_JAR) generate

.PHONY: test-e2e
test-e2e: $(STAMPS)/petclinic ## PetClinic in a real browser
	npm run e2e --workspace tests/e2e

.PHONY: always
always:

$(STAMPS)/setup: build-config/scripts/setup build-config/scripts/jdk-home
	@build-config/scripts/setup build
	@mkdir -p $(@D) && touch $@

$(STAMPS)/npm: package.json package-lock.json $(wildcard frontends/*/package.json examples/*/frontend/package.json tests/e2e/package.json) $(call unless-there,node_modules) | $(STAMPS)/setup
	@echo "== npm packages"
	npm ci --no-audit --no-fund
	@touch $@

$(STAMPS)/kernel: $(STAMPS)/npm $(call unless-there,frontends/react/dist) $(shell find frontends -name node_modules -prune -o -name dist -prune -o -type f -print)
	@echo "== client kernel"
	npm run build --workspace frontends/base --workspace frontends/react
	@touch $@

$(STAMPS)/contract: pom.xml $(call unless-there,$(CLI_JAR)) $(call MAIN_SOURCES,cores protocol examples/petclinic-domain) | $(STAMPS)/setup
	@echo "== Java modules and the generator (the first time Maven fetches what they need)"
	$(MVN) -q -DskipTests -Dlint.skip -pl protocol/mizan-cli,examples/petclinic-domain -am package
	@touch $@

$(STAMPS)/front-end: $(STAMPS)/kernel $(call unless-there,$(CLINIC)/frontend/dist) $(STAMPS)/contract $(shell find $(CLINIC)/frontend -name node_modules -prune -o -name dist -prune -o -type f -print)
	@echo "== PetClinic's client and front end"
	$(MAKE) -s generate
	npm run build --workspace $(CLINIC)/frontend
	@touch $@

$(STAMPS)/petclinic: $(STAMPS)/front-end $(call unless-there,$(CLINIC_JAR)) $(call MAIN_SOURCES,backends $(CLINIC))
	@echo "== PetClinic's server"
	$(MVN) -q -DskipTests -Dlint.skip -pl $(CLINIC) -am package
	@touch $@

.PHONY: afi-server
afi-server: ADAPTER ?= spring-boot
afi-server: PORT ?= 9000
afi-server: ## Serves the conformance fixture: make afi-server ADAPTER=spring-boot PORT=9000
	@$(MVN) -q -pl tests/afi/$(ADAPTER) -am package -DskipTests -Dlint.skip
	@exec "$$(build-config/scripts/jdk-home)/bin/java" -jar tests/afi/$(ADAPTER)/target/afi-server.jar --server.port=$(PORT)

# The one door. `make help` lists what there is.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MVN := mvn -B -ntp
STAMPS := target/stamps
EXAMPLES := petclinic-spring-react petclinic-quarkus-vue petclinic-helidon-svelte
EXAMPLE ?= petclinic-spring-react
CLI_JAR := protocol/mizan-cli/target/mizan-cli.jar
DESKTOP := examples/petclinic-desktop-react
# A screen that nobody sees, where there is none to be seen.
SCREEN = $(if $(DISPLAY),,xvfb-run --auto-servernum)
# A program with windows: JavaFX as modules, everything else on the class path.
WINDOW = --enable-native-access=javafx.graphics,javafx.web --add-modules javafx.web \
	--module-path "$$(echo $(1)/target/app/modules/javafx-*-*-*.jar | tr ' ' ':')"
PYTHON := target/python/bin
CLIENT_PYTHON := frontends/client-python
PYTHON_SOURCES := . ../../tests/drivers/python ../../tests/drivers/roundtrip/python
RUFF := ../../$(PYTHON)/ruff
JAVA = "$$(build-config/scripts/jdk-home)/bin/java"
JAVA_FROM_FRONTEND = "$$(../../../build-config/scripts/jdk-home)/bin/java"
# A build output that somebody removed counts as changed.
unless-there = $(if $(wildcard $(1)),,always)
MAIN_SOURCES = $(shell find $(1) -path '*/src/main/*' -type f -o -name pom.xml -type f | grep -v /node_modules/)

.PHONY: help
help: ## This list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## Checks for the programs the build needs, installs what is missing where it may
	@build-config/scripts/setup test

.PHONY: test
test: setup lint test-ts test-rust test-python test-java test-e2e test-docs ## All set-up, then every test
	@echo "== everything passed"

.PHONY: test-ts
test-ts: $(STAMPS)/kernel ## The client kernel and its bindings
	@echo "== TypeScript: lint, types, tests"
	npm run lint
	npm run typecheck
	npm test

.PHONY: test-rust
test-rust: | $(STAMPS)/setup-rust ## The Rust runtime and the emitted crates: format, clippy, tests
	@echo "== Rust: format, clippy, tests"
	cargo fmt --all --check
	rustfmt --check --edition 2021 tests/drivers/rust/src/main.rs tests/drivers/roundtrip/rust/src/main.rs
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	cargo test --quiet --workspace

.PHONY: test-python
test-python: $(STAMPS)/python ## The Python runtime and the emitted packages: format, lint, types, tests
	@echo "== Python: format, lint, types, tests"
	cd $(CLIENT_PYTHON) && $(RUFF) format --check $(PYTHON_SOURCES) && $(RUFF) check $(PYTHON_SOURCES)
	cd $(CLIENT_PYTHON) && ../../$(PYTHON)/mypy && ../../$(PYTHON)/pytest

.PHONY: test-java
test-java: $(STAMPS)/npm $(STAMPS)/python $(STAMPS)/setup-desktop $(STAMPS)/desktop-page ## Every Java module, and the board of what every adapter did
	@echo "== Java: every module"
	rm -rf target/board
	$(MVN) verify
	@echo "== the emitted clients are up to date"
	for example in $(EXAMPLES); do (cd examples/$$example/frontend && ../../../build-config/scripts/mizan generate --check); done
	@mkdir -p $(STAMPS) && touch $(STAMPS)/board
	@$(MAKE) -s parity-check

.PHONY: test-docs
test-docs: $(STAMPS)/kernel ## The README's five minutes, followed literally on a new application
	@echo "== the README's five minutes"
	node --test tests/docs/five-minutes.test.mjs

.PHONY: install
install: $(STAMPS)/kernel ## Puts the Java artifacts into the local Maven repository and builds the npm packages
	$(MVN) -q -DskipTests -pl bom,protocol/mizan-cli,protocol/mizan-maven-plugin,cores/mizan-processor,backends/mizan-spring-boot-starter,backends/mizan-quarkus/deployment,backends/mizan-helidon -am install

.PHONY: lint
lint: ## Formatting, lengths and the linters, without changing anything
	@echo "== formatting and lengths"
	JAVA_HOME=$$(build-config/scripts/jdk-home) $(MVN) -q -fae -pl '!bom' spotless:check checkstyle:check

.PHONY: format
format: $(STAMPS)/python ## Formats every source
	JAVA_HOME=$$(build-config/scripts/jdk-home) $(MVN) -q -pl '!bom' spotless:apply
	cargo fmt --all
	cd $(CLIENT_PYTHON) && $(RUFF) format $(PYTHON_SOURCES)
	rustfmt --edition 2021 tests/drivers/rust/src/main.rs tests/drivers/roundtrip/rust/src/main.rs

ROUNDS ?= 10

.PHONY: bench
bench: bench-core bench-spring bench-helidon bench-start bench-desktop bench-codegen ## All benchmarks (ROUNDS=10)

.PHONY: bench-core
bench-core: ## The dispatcher beside the same work by hand
	$(MVN) -q -pl benchmarks/core -am verify -Pbench-core -DskipTests -Dbench.rounds=$(ROUNDS)

.PHONY: bench-spring
bench-spring: ## The Spring adapter under load beside controllers by hand
	$(MVN) -q -pl benchmarks/spring -am verify -Pbench-spring -DskipTests -Dbench.rounds=$(ROUNDS)

.PHONY: bench-helidon
bench-helidon: ## The Helidon adapter under load beside handlers by hand
	$(MVN) -q -pl benchmarks/helidon -am verify -Pbench-helidon -DskipTests -Dbench.rounds=$(ROUNDS)

.PHONY: bench-start
bench-start: ## What Mizan adds to the start of a Spring Boot application
	$(MVN) -q -pl benchmarks/spring -am verify -Pbench-start -DskipTests -Dbench.rounds=$(ROUNDS)

.PHONY: bench-desktop
bench-desktop: $(STAMPS)/setup-desktop ## A call from a window's page beside a bridge by hand in the same window
	@$(MVN) -q -pl benchmarks/desktop -am package -DskipTests -Dlint.skip
	@xvfb-run --auto-servernum $(JAVA) $(call WINDOW,benchmarks/desktop) -Xmx512m -XX:+UseSerialGC -Dprism.order=sw \
		-cp 'benchmarks/desktop/target/app/lib/*' dev.mizan.benchmarks.desktop.DesktopRun $(ROUNDS)

.PHONY: bench-codegen
bench-codegen: $(STAMPS)/kernel ## Emitting a client of 1,000 functions, beside generators that read OpenAPI
	cd benchmarks/codegen/tools && npm ci --no-audit --no-fund
	$(MVN) -q -pl benchmarks/codegen -am verify -Pbench-codegen -DskipTests -Dbench.rounds=$(ROUNDS)

OPERATIONS ?= 1000000

.PHONY: soak
soak: setup ## Long random histories against the shared cache, with faults (OPERATIONS=1000000)
	$(MVN) -q -Dlint.skip -pl tests/freshness -am test -Dtest=HistoryTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dhistory.operations=$(OPERATIONS)

.PHONY: demo
demo: $(STAMPS)/setup petclinic ## Builds PetClinic and starts it at PORT (default 8080); EXAMPLE=petclinic-quarkus-vue or petclinic-helidon-svelte
	@echo "== starting $(EXAMPLE); Ctrl+C ends it"
	@exec $(JAVA) -jar examples/$(EXAMPLE)/target/$(EXAMPLE)-0.1.0-SNAPSHOT.jar

.PHONY: petclinic
petclinic: $(STAMPS)/$(EXAMPLE) ## Builds PetClinic with its front end (EXAMPLE as above)

.PHONY: desktop
desktop: $(STAMPS)/setup-desktop $(STAMPS)/desktop ## Builds PetClinic as a desktop program and opens its window
	@exec $(SCREEN) $(JAVA) $(call WINDOW,$(DESKTOP)) -cp '$(DESKTOP)/target/app/lib/*' \
		dev.mizan.examples.petclinic.desktop.PetClinicWindow

.PHONY: package-desktop
package-desktop: $(STAMPS)/setup-desktop $(STAMPS)/desktop ## Packages PetClinic as a program with its own Java, and starts it once
	@build-config/scripts/package-desktop $(DESKTOP)

.PHONY: afi-desktop
afi-desktop: $(STAMPS)/setup-desktop ## Opens the conformance fixture in a window: make afi-desktop FIXTURE_USER=ann
	@$(MVN) -q -pl tests/afi/desktop -am package -DskipTests -Dlint.skip
	@exec $(SCREEN) $(JAVA) $(call WINDOW,tests/afi/desktop) -cp 'tests/afi/desktop/target/app/lib/*' \
		dev.mizan.afi.desktop.AfiWindow $(if $(FIXTURE_USER),--user=$(FIXTURE_USER))

.PHONY: generate
generate: $(STAMPS)/contract ## Emits the clients of the examples from their Java methods
	@for example in $(EXAMPLES); do (cd examples/$$example/frontend && $(JAVA_FROM_FRONTEND) -jar ../../../$(CLI_JAR) generate); done

.PHONY: test-e2e
test-e2e: $(EXAMPLES:%=$(STAMPS)/%) ## Pages of all frameworks in a real browser, the dev loop, the npm package
	npm run e2e --workspace tests/e2e
	npm run e2e --workspace protocol/mizan-generate

.PHONY: always
always:

$(STAMPS)/setup: build-config/scripts/setup build-config/scripts/jdk-home
	@build-config/scripts/setup build
	@mkdir -p $(@D) && touch $@

$(STAMPS)/setup-rust: build-config/scripts/setup
	@build-config/scripts/setup rust
	@mkdir -p $(@D) && touch $@

$(STAMPS)/setup-desktop: build-config/scripts/setup
	@build-config/scripts/setup desktop
	@mkdir -p $(@D) && touch $@

$(STAMPS)/setup-python: build-config/scripts/setup
	@build-config/scripts/setup python
	@mkdir -p $(@D) && touch $@

$(STAMPS)/python: $(CLIENT_PYTHON)/requirements.txt $(CLIENT_PYTHON)/pyproject.toml $(call unless-there,$(PYTHON)/ruff) | $(STAMPS)/setup-python
	@echo "== Python packages"
	python3 -m venv --clear target/python
	$(PYTHON)/pip install --quiet --disable-pip-version-check --requirement $(CLIENT_PYTHON)/requirements.txt
	$(PYTHON)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable $(CLIENT_PYTHON)
	@touch $@

$(STAMPS)/npm: package.json package-lock.json $(wildcard frontends/*/package.json examples/*/frontend/package.json tests/e2e/package.json) $(call unless-there,node_modules) | $(STAMPS)/setup
	@echo "== npm packages"
	npm ci --no-audit --no-fund
	@touch $@

$(STAMPS)/kernel: $(STAMPS)/npm $(foreach binding,react svelte vue,$(call unless-there,frontends/$(binding)/dist)) $(shell find frontends -name node_modules -prune -o -name dist -prune -o -type f -print)
	@echo "== client kernel"
	npm run build --workspace frontends/base --workspace frontends/react --workspace frontends/svelte --workspace frontends/vue
	@touch $@

$(STAMPS)/contract: pom.xml $(call unless-there,$(CLI_JAR)) $(call MAIN_SOURCES,cores protocol examples/petclinic-domain) | $(STAMPS)/setup
	@echo "== Java modules and the generator (the first time Maven fetches what they need)"
	$(MVN) -q -DskipTests -Dlint.skip -pl protocol/mizan-cli,protocol/mizan-maven-plugin,examples/petclinic-domain -am package
	@touch $@

# Front end and server of one example.
define example
$(STAMPS)/front-end-$(1): $(STAMPS)/kernel $(call unless-there,examples/$(1)/frontend/dist) $(STAMPS)/contract $(shell find examples/$(1)/frontend -name node_modules -prune -o -name dist -prune -o -type f -print)
	@echo "== $(1): client and front end"
	@cd examples/$(1)/frontend && $$(JAVA_FROM_FRONTEND) -jar ../../../$$(CLI_JAR) generate
	npm run build --workspace examples/$(1)/frontend
	@touch $$@

$(STAMPS)/$(1): $(STAMPS)/front-end-$(1) $(call unless-there,examples/$(1)/target/$(1)-0.1.0-SNAPSHOT.jar) $(call MAIN_SOURCES,backends examples/$(1))
	@echo "== $(1): server"
	$$(MVN) -q -DskipTests -Dlint.skip -pl examples/$(1) -am package
	@touch $$@
endef
$(foreach name,$(EXAMPLES),$(eval $(call example,$(name))))

$(STAMPS)/desktop-page: $(STAMPS)/kernel $(call unless-there,$(DESKTOP)/frontend/dist) $(shell find $(DESKTOP)/frontend examples/petclinic-spring-react/frontend -name node_modules -prune -o -name dist -prune -o -type f -print)
	@echo "== the page of PetClinic's window"
	npm run build --workspace $(DESKTOP)/frontend
	@touch $@

$(STAMPS)/desktop: $(STAMPS)/desktop-page $(call unless-there,$(DESKTOP)/target/app/modules) $(call MAIN_SOURCES,backends $(DESKTOP))
	@echo "== PetClinic's window"
	$(MVN) -q -DskipTests -Dlint.skip -pl $(DESKTOP) -am package
	@touch $@

BOARD_JAR := tests/afi/board/target/afi-board.jar
ADAPTERS := $(filter-out fixture board,$(patsubst tests/afi/%/pom.xml,%,$(wildcard tests/afi/*/pom.xml)))
ADAPTER ?= spring-boot
comma := ,
empty :=

.PHONY: test-afi
test-afi: $(STAMPS)/setup $(STAMPS)/setup-desktop ## The conformance cases on every adapter, and the board they make
	@echo "== conformance: $(ADAPTERS)"
	rm -rf target/board
	$(MVN) -q -Dlint.skip -pl $(subst $(empty) ,$(comma),$(ADAPTERS:%=tests/afi/%)) -am package \
	  -Dtest=BoardTest -Dsurefire.failIfNoSpecifiedTests=false
	@mkdir -p $(STAMPS) && touch $(STAMPS)/board
	@$(MAKE) -s parity-check

.PHONY: parity-table
parity-table: $(STAMPS)/board ## Writes the board of the last conformance run into the README
	@$(JAVA) -jar $(BOARD_JAR) table .

.PHONY: parity-check
parity-check: $(STAMPS)/board ## Fails if adapters differ, or the README is not what the last conformance run says
	@echo "== conformance board"
	@$(JAVA) -jar $(BOARD_JAR) check .

.PHONY: adapter-sizes
adapter-sizes: $(STAMPS)/board ## Lines per file of each adapter
	@$(JAVA) -jar $(BOARD_JAR) sizes .

$(STAMPS)/board: pom.xml $(call unless-there,$(BOARD_JAR)) $(call MAIN_SOURCES,cores protocol tests/wire tests/afi/board) | $(STAMPS)/setup
	@echo "== the conformance board's command"
	$(MVN) -q -DskipTests -Dlint.skip -pl tests/afi/board -am package
	@mkdir -p $(@D) && touch $@

.PHONY: afi-server
afi-server: $(STAMPS)/setup ## Serves the conformance fixture: make afi-server ADAPTER=spring-boot PORT=9000
	@build-config/scripts/afi-server "$(ADAPTER)" "$(or $(PORT),9000)"

# The one door. `make help` lists what there is.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MVN := mvn -B -ntp

.PHONY: help
help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

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

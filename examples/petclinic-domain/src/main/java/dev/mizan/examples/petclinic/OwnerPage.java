package dev.mizan.examples.petclinic;

import java.util.List;

/**
 * One page of owners, and how many there are in all.
 *
 * @param owners the owners of this page, by family name; empty past the last page
 * @param page the page, from 1
 * @param pages how many pages there are, at least 1
 * @param total how many owners match
 */
public record OwnerPage(List<OwnerRow> owners, int page, int pages, int total) {}

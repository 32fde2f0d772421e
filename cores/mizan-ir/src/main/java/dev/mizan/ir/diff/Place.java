package dev.mizan.ir.diff;

import java.util.Set;

/**
 * Where something stands in the document and where values of it travel.
 *
 * @param path its path
 * @param positions where values travel under both contracts
 */
record Place(String path, Set<Position> positions) {

    static Place of(String path, Position... positions) {
        return new Place(path, Set.of(positions));
    }

    Place in(String noun, String name) {
        return new Place(path + " " + Words.path(noun, name), positions);
    }

    Place in(String noun) {
        return new Place(path + " " + noun, positions);
    }
}

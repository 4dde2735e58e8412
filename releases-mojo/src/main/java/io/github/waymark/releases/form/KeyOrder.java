package io.github.waymark.releases.form;

import io.github.waymark.releases.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of the keys of a mapping in the canonical form. */
public enum KeyOrder {
    /** As in the file, which is what OpenStack's tools do. */
    AS_WRITTEN,
    /** As in the JSON schema of a deliverable. */
    OF_SCHEMA;

    /**
     * An entry as text, with the comments above it.
     *
     * @param commented whether there are comments or empty lines above it
     */
    record Block(String name, String text, boolean commented) {}

    /**
     * Sorts the entries of a mapping.
     *
     * @param path the keys that lead to the mapping
     * @param started whether the first entry is in the line of a dash, where a comment has no place
     */
    List<Block> sorted(List<Block> blocks, List<String> path, boolean started) {
        if (this == AS_WRITTEN) {
            return blocks;
        }
        List<String> keys = Schema.DELIVERABLE.keys(path);
        if (!keys.containsAll(blocks.stream().map(Block::name).toList())) {
            return blocks;
        }
        List<Block> sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparingInt(block -> keys.indexOf(block.name())));
        return started && sorted.get(0).commented() ? blocks : sorted;
    }
}

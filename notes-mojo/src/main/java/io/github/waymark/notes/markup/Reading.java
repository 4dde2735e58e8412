package io.github.waymark.notes.markup;

import java.util.List;

/**
 * A text that was read.
 *
 * @param remarks what is malformed, or kept verbatim
 */
public record Reading(List<Block> blocks, List<Remark> remarks) {

    public Reading {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /**
     * Something about the source.
     *
     * @param line counted from 0
     * @param message one sentence without a full stop
     */
    public record Remark(int line, String message, String mend) {}
}

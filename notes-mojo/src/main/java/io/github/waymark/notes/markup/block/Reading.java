package io.github.waymark.notes.markup.block;

import java.util.List;

/**
 * A text that was read.
 *
 * @param comments what is malformed, or kept verbatim
 */
public record Reading(List<Block> blocks, List<Remark> comments) {

    public Reading {
        blocks = List.copyOf(blocks);
        comments = List.copyOf(comments);
    }

    /**
     * Something about the source.
     *
     * @param line counted from 0
     * @param message one sentence without a full stop
     */
    public record Remark(int line, String message, String fix) {}
}

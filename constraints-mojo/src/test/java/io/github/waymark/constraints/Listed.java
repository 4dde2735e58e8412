package io.github.waymark.constraints;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.Platform;
import io.github.waymark.constraint.source.Forms;

/** Lists for tests, as they are written in files. */
public final class Listed {

    public static final Platform HERE = new Platform(17, "linux");

    private Listed() {}

    public static ListText text(String text) {
        return Forms.ofFile("list.txt").read(text, "list.txt");
    }

    public static ConstraintList list(String text) {
        return ConstraintList.of(text(text).content().items());
    }

    public static ConstraintList yaml(String text) {
        return ConstraintList.of(
                Forms.ofFile("list.yaml").read(text, "list.yaml").content().items());
    }
}

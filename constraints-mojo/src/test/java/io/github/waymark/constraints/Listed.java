package io.github.waymark.constraints;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.source.ListForms;

/** Lists for tests, as they are written in files. */
public final class Listed {

    public static final BuildPlatform HERE = new BuildPlatform(17, "linux");

    private Listed() {}

    public static ListText text(String text) {
        return ListForms.ofFile("list.txt").read(text, "list.txt");
    }

    public static ConstraintList list(String text) {
        return ConstraintList.of(text(text).content().items());
    }

    public static ConstraintList yaml(String text) {
        return ConstraintList.of(
                ListForms.ofFile("list.yaml").read(text, "list.yaml").content().items());
    }
}

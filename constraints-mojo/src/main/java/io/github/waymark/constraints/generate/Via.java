package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.EntryComments;
import java.util.List;

/** The remark which projects use an artifact, as the reason of its entry: {@code via app:a, app:b and 3 more}. */
public final class Via {

    private static final String WORD = "via ";
    private static final int SHOWN = 3;

    private Via() {}

    /** Adds the remark to an entry without a reason, or replaces an older remark. A handwritten reason stays. */
    public static EntryComments remark(EntryComments comments, List<String> projects) {
        List<String> names = projects.stream().distinct().sorted().toList();
        if (names.isEmpty()
                || !(comments.reason().isEmpty() || comments.reason().startsWith(WORD))) {
            return comments;
        }
        String reason = WORD
                + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
        return new EntryComments(comments.comment(), reason, comments.licence(), comments.until());
    }
}

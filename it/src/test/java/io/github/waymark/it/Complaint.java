package io.github.waymark.it;

import java.util.List;

/** What a failed build told its user: it must say what, where, why and how to mend it, and how to do without the extension. */
final class Complaint {

    private final Outcome build;
    private final String text;

    private Complaint(Outcome build) {
        this.build = build;
        this.text = build.text();
    }

    /** Demands the four parts and the switch, and no stack trace. */
    static Complaint of(Outcome build) {
        Complaint complaint = new Complaint(build);
        complaint.names("where:", "why:", "mend:", "-Dwaymark.skip=true");
        if (build.lines().stream().anyMatch(line -> line.strip().startsWith("at ") && line.contains(".java:"))) {
            throw build.wrong("printed a stack trace");
        }
        return complaint;
    }

    /** Demands that each of these is in the message. */
    Complaint names(String... texts) {
        for (String wanted : List.of(texts)) {
            if (!text.contains(wanted)) {
                throw build.wrong("failed without naming: " + wanted);
            }
        }
        return this;
    }
}

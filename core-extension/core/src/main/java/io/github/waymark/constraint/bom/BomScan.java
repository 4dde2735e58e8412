package io.github.waymark.constraint.bom;

import io.github.waymark.constraint.CommentLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes through the pieces of a POM and keeps what a list is made of. */
final class BomScan {

    private static final String MANAGED = "project/dependencyManagement/dependencies";
    private static final String PROFILE = "project/profiles/profile";
    private static final String PROFILE_MANAGED = PROFILE + "/dependencyManagement/dependencies";
    private static final String OWN_ENTRY = "waymark:";

    final List<BomEntry> entries = new ArrayList<>();
    /** By path below the project, such as {@code parent/version}. */
    final Map<String, String> project = new LinkedHashMap<>();

    final Map<String, String> properties = new LinkedHashMap<>();
    /** By the profile's number: what activates it, by path. */
    final List<Map<String, String>> activations = new ArrayList<>();

    String header = "";
    String footer = "";
    /** Where the first `dependencies` end; -1 without any. */
    int managedEnd = -1;

    private final String text;
    private final List<XmlPiece> comments = new ArrayList<>();
    private String path = "";
    private BomEntry entry = new BomEntry(0, 0, "", -1, "");
    private boolean inEntry;

    BomScan(String text, List<XmlPiece> pieces) {
        this.text = text;
        for (XmlPiece piece : pieces) {
            switch (piece.kind()) {
                case START -> start(piece);
                case END -> end(piece);
                case WORDS -> words(piece);
                case COMMENT -> comment(piece);
            }
        }
    }

    private boolean inManaged() {
        return path.equals(MANAGED) || path.equals(PROFILE_MANAGED);
    }

    private void start(XmlPiece piece) {
        boolean dependency = inManaged() && piece.value().equals("dependency");
        path = path.isEmpty() ? piece.value() : path + "/" + piece.value();
        if (path.equals("project")) {
            header = words(comments);
            comments.clear();
        } else if (path.equals(PROFILE)) {
            activations.add(new LinkedHashMap<>());
        } else if (inManaged()) {
            comments.clear();
        } else if (dependency) {
            entry = entry(piece, "");
            inEntry = true;
        }
    }

    private BomEntry entry(XmlPiece piece, String line) {
        int profile = path.startsWith(PROFILE) ? activations.size() - 1 : -1;
        BomEntry made = new BomEntry(lineStart(piece.from()), touching(piece.from()), words(comments), profile, line);
        comments.clear();
        entries.add(made);
        return made;
    }

    private void end(XmlPiece piece) {
        if (inEntry && path.endsWith("/dependencies/dependency")) {
            inEntry = false;
            entry.end = lineEnd(piece.to());
        } else if (path.equals(MANAGED)) {
            managedEnd = lineStart(piece.from());
            footer = words(comments);
            comments.clear();
        }
        path = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private void words(XmlPiece piece) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (inEntry) {
            if (parent.endsWith("/dependencies/dependency")) {
                entry.values.put(name, new BomEntry.Value(piece.value(), piece.from(), piece.to()));
            }
        } else if (parent.equals("project/properties")) {
            properties.put(name, piece.value());
        } else if (path.startsWith(PROFILE + "/activation/")) {
            activations
                    .get(activations.size() - 1)
                    .put(path.substring((PROFILE + "/activation/").length()), piece.value());
        } else if (path.startsWith("project/")) {
            project.put(path.substring("project/".length()), piece.value());
        }
    }

    private void comment(XmlPiece piece) {
        String words = piece.value().strip();
        if (inEntry) {
            return;
        }
        if (inManaged() && words.startsWith(OWN_ENTRY)) {
            String line = words.substring(OWN_ENTRY.length()).strip();
            entry(piece, line).end = lineEnd(piece.to());
        } else if (inManaged() && isBehindEntry(piece)) {
            entry.remark = words.replaceAll("\\s+", " ");
            entry.end = lineEnd(piece.to());
        } else if (path.isEmpty() || inManaged()) {
            comments.add(piece);
        }
    }

    /** Whether a comment stands on the line that the dependency before it ends on. */
    private boolean isBehindEntry(XmlPiece piece) {
        return comments.isEmpty()
                && !entries.isEmpty()
                && entries.get(entries.size() - 1) == entry
                && piece.from() < entry.end
                && piece.from() > entry.start;
    }

    private static String words(List<XmlPiece> comments) {
        List<String> lines = new ArrayList<>();
        for (XmlPiece comment : comments) {
            for (String line : comment.value().strip().split("\\R", -1)) {
                lines.add(line.strip());
            }
        }
        // The rule of comment lines about blanks at both ends; a mark would be one of another form.
        String words = String.join("\n", lines);
        return words.contains("#") ? words.strip() : CommentLines.words(words);
    }

    /** Where the comments start that stand above an offset without a blank line between. */
    private int touching(int offset) {
        int from = lineStart(offset);
        for (int i = comments.size() - 1; i >= 0; i--) {
            XmlPiece comment = comments.get(i);
            if (text.substring(comment.to(), from)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    > 1) {
                return from;
            }
            from = lineStart(comment.from());
        }
        return from;
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }
}

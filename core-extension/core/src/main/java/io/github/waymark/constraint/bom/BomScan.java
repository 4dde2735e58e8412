package io.github.waymark.constraint.bom;

import io.github.waymark.constraint.CommentLines;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.xml.XmlScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the elements and comments of a POM that form a list. */
final class BomScan {

    private static final String MANAGED = "project/dependencyManagement/dependencies";
    private static final String PROFILE = "project/profiles/profile";
    private static final String PROFILE_MANAGED = PROFILE + "/dependencyManagement/dependencies";
    private static final String ENTRY_MARK = "waymark:";

    final List<BomEntry> entries = new ArrayList<>();
    /** The values of the project by path, such as {@code parent/version}. */
    final Map<String, String> project = new LinkedHashMap<>();

    final Map<String, String> properties = new LinkedHashMap<>();
    /** The activation of each profile, by path. */
    final List<Map<String, String>> activations = new ArrayList<>();

    String header = "";
    String footer = "";
    /** Where the first {@code dependencies} element ends; -1 if there is none. */
    int managedEnd = -1;

    private static final String WELL_FORMED = "Correct the XML; `xmllint` or an editor shows the error.";

    private record Comment(String words, int from, int to) {}

    private final String text;
    private final XmlScanner scanner;
    private final List<Comment> comments = new ArrayList<>();
    private String path = "";
    private BomEntry entry = new BomEntry(0, 0, "", -1, "");
    private boolean inEntry;

    BomScan(String text, XmlScanner scanner) throws MalformedException {
        this.text = text;
        this.scanner = scanner;
        boolean hasElement = false;
        while (scanner.next()) {
            path = scanner.path();
            switch (scanner.kind()) {
                case START -> {
                    hasElement = true;
                    start();
                }
                case END -> end();
                case TEXT -> words(decoded());
                case CDATA -> words(scanner.value().strip());
                case COMMENT -> comment();
                case DOCTYPE ->
                    throw new MalformedException(
                            "there is a document type, which may refer to other files",
                            "Remove it: POMs need no document type.");
            }
        }
        if (!scanner.problem().isEmpty()) {
            throw new MalformedException(scanner.problem(), WELL_FORMED);
        }
        if (!hasElement) {
            throw new MalformedException("there is no project in it", "Specify a POM.");
        }
    }

    private String decoded() throws MalformedException {
        String decoded = XmlScanner.decoded(scanner.value());
        if (decoded == null) {
            throw new MalformedException(
                    "'" + scanner.value() + "' contains an entity that XML does not predefine", WELL_FORMED);
        }
        return decoded;
    }

    private boolean inManaged() {
        return path.equals(MANAGED) || path.equals(PROFILE_MANAGED);
    }

    private void start() throws MalformedException {
        boolean dependency = path.equals(MANAGED + "/dependency") || path.equals(PROFILE_MANAGED + "/dependency");
        if (path.indexOf('/') < 0) {
            if (!path.equals("project")) {
                throw new MalformedException("the root is '" + path + "', not 'project'", "Specify a POM.");
            }
            header = words(comments);
            comments.clear();
        } else if (path.equals(PROFILE)) {
            activations.add(new LinkedHashMap<>());
        } else if (inManaged()) {
            comments.clear();
        } else if (dependency) {
            entry = entry("");
            inEntry = true;
        }
    }

    private BomEntry entry(String line) {
        int profile = path.startsWith(PROFILE) ? activations.size() - 1 : -1;
        BomEntry created =
                new BomEntry(lineStart(scanner.from()), touching(scanner.from()), words(comments), profile, line);
        comments.clear();
        entries.add(created);
        return created;
    }

    private void end() {
        if (inEntry && path.endsWith("/dependencies/dependency")) {
            inEntry = false;
            entry.end = lineEnd(scanner.to());
        } else if (path.equals(MANAGED)) {
            managedEnd = lineStart(scanner.from());
            footer = words(comments);
            comments.clear();
        }
    }

    private void words(String words) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (inEntry) {
            if (parent.endsWith("/dependencies/dependency")) {
                entry.values.put(name, new BomEntry.Value(words, scanner.from(), scanner.to()));
            }
        } else if (parent.equals("project/properties")) {
            properties.put(name, words);
        } else if (path.startsWith(PROFILE + "/activation/")) {
            activations.get(activations.size() - 1).put(path.substring((PROFILE + "/activation/").length()), words);
        } else if (path.startsWith("project/")) {
            project.put(path.substring("project/".length()), words);
        }
    }

    private void comment() {
        String words = scanner.value().replace("&#45;", "-").strip();
        if (inEntry) {
            return;
        }
        if (inManaged() && words.startsWith(ENTRY_MARK)) {
            String line = words.substring(ENTRY_MARK.length()).strip();
            entry(line).end = lineEnd(scanner.to());
        } else if (inManaged() && followsEntry()) {
            entry.trailingComment = words.replaceAll("\\s+", " ");
            entry.end = lineEnd(scanner.to());
        } else if (path.isEmpty() || inManaged()) {
            comments.add(new Comment(words, scanner.from(), scanner.to()));
        }
    }

    /** Whether a comment is on the last line of the dependency before it. */
    private boolean followsEntry() {
        return comments.isEmpty()
                && !entries.isEmpty()
                && entries.get(entries.size() - 1) == entry
                && scanner.from() < entry.end
                && scanner.from() > entry.start;
    }

    private static String words(List<Comment> comments) {
        List<String> lines = new ArrayList<>();
        for (Comment comment : comments) {
            for (String line : comment.words().split("\\R", -1)) {
                lines.add(line.strip());
            }
        }
        // Blank lines at both ends are removed as in the other forms, except with a #, which is no comment mark here.
        String words = String.join("\n", lines);
        return words.contains("#") ? words.strip() : CommentLines.words(words);
    }

    /** The start of the comments directly above an offset, without blank lines between them. */
    private int touching(int offset) {
        int from = lineStart(offset);
        for (int i = comments.size() - 1; i >= 0; i--) {
            Comment comment = comments.get(i);
            if (comment.to() > from) {
                // The entry begins on the last line of the comment.
                from = lineStart(comment.from());
                continue;
            }
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

package io.github.waymark.constraint.yaml;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.Exemption;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Variant;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an entry of a section. */
final class YamlEntry {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> COMMENT_KEYS = Set.of("reason", "licence", "until");
    private static final Map<String, Set<String>> KEYS = Map.of(
            "include", keys("list", "yields"),
            "constraints", keys("ga", "version", "jdk", "os"),
            "allow", keys("ga", "versions", "exclude", "scopes"),
            "deny", keys("ga", "versions"),
            "exempt", keys("ga"));

    private final YamlListText text;
    private final Tree tree;
    private final List<Problem> problems;
    private final Map<String, Tree> values = new LinkedHashMap<>();
    private int versionFrom;
    private int versionTo;

    private static Set<String> keys(String... own) {
        Set<String> keys = new TreeSet<>(COMMENT_KEYS);
        keys.addAll(List.of(own));
        return keys;
    }

    YamlEntry(YamlListText text, Tree tree, List<Problem> problems) {
        this.text = text;
        this.tree = tree;
        this.problems = problems;
    }

    int versionFrom() {
        return versionFrom;
    }

    int versionTo() {
        return versionTo;
    }

    /** The entry; null if it is invalid, after adding a problem. */
    @Nullable
    ListEntry item(String section, String comment) {
        int before = problems.size();
        ListEntry item = null;
        try {
            item = read(section, comment);
        } catch (MalformedException e) {
            problems.add(YamlListText.problem(tree.place(), e.reason(), e.fix()));
        }
        return problems.size() > before ? null : item;
    }

    private ListEntry read(String section, String comment) throws MalformedException {
        Place place = tree.place();
        if (section.equals("include") && tree instanceof Tree.Scalar scalar) {
            return new Include(scalar.text(), false, comments(comment), place);
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw new MalformedException(
                    "an entry is not a mapping",
                    section.equals("include")
                            ? "Write `- other.yaml`."
                            : "Write `- ga: groupId:artifactId` with the other keys below it.");
        }
        collect(mapping, section);
        EntryComments comments = comments(comment);
        return switch (section) {
            case "include" -> new Include(required("list"), flag("yields"), comments, place);
            case "constraints" -> constraint(comments, place);
            case "allow" -> new Allowance(pattern(), versions(), exclusions(), words("scopes"), comments, place);
            case "deny" -> new Denial(pattern(), versions(), requireReason(comments), place);
            default -> new Exemption(pattern(), requireReason(comments), place);
        };
    }

    private void collect(Tree.Mapping mapping, String section) {
        Set<String> known = KEYS.getOrDefault(section, COMMENT_KEYS);
        for (Tree.Entry entry : mapping.entries()) {
            if (known.contains(entry.name())) {
                values.put(entry.name(), entry.value());
            } else {
                problems.add(YamlListText.problem(
                        entry.place(),
                        "unknown key '" + entry.name() + "' in an entry of '" + section + "'",
                        NearestName.question(entry.name(), known) + "Valid keys: "
                                + String.join(", ", known) + "."));
            }
        }
    }

    private Constraint constraint(EntryComments comments, Place place) throws MalformedException {
        String version = required("version");
        Tree written = values.get("version");
        if (written != null) {
            int quote = text.substring(written.start(), written.end()).equals(version) ? 0 : 1;
            versionFrom = written.start() + quote;
            versionTo = written.end() - quote;
        }
        return Constraint.of(required("ga"), version, variant(), comments, place);
    }

    private Variant variant() throws MalformedException {
        List<String> tests = new ArrayList<>();
        String jdk = word("jdk");
        if (!jdk.isEmpty()) {
            for (String test : jdk.split(" ", -1)) {
                tests.add(Character.isDigit(test.charAt(0)) ? "jdk==" + test : "jdk" + test);
            }
        }
        String os = word("os");
        if (!os.isEmpty()) {
            tests.add(os.startsWith("!") ? "os!=" + os.substring(1) : "os==" + os);
        }
        return tests.isEmpty() ? Variant.EVERYWHERE : Variant.parse(String.join(" and ", tests));
    }

    private CoordinatesPattern pattern() throws MalformedException {
        return CoordinatesPattern.parse(required("ga"));
    }

    private VersionRanges versions() throws MalformedException {
        String versions = word("versions");
        return versions.isEmpty() ? VersionRanges.ALL : VersionRanges.parse(versions);
    }

    private List<VersionRanges> exclusions() throws MalformedException {
        List<VersionRanges> exclusions = new ArrayList<>();
        for (String exclusion : words("exclude")) {
            exclusions.add(VersionRanges.parse(exclusion));
        }
        return exclusions;
    }

    private boolean flag(String key) throws MalformedException {
        String word = word(key);
        if (!word.isEmpty() && !word.equals("true") && !word.equals("false")) {
            throw new MalformedException("'" + key + "' is neither true nor false", "Write `" + key + ": true`.");
        }
        return word.equals("true");
    }

    private EntryComments comments(String comment) throws MalformedException {
        String reason = word("reason");
        return new EntryComments(
                comment, reason.isEmpty() ? trailingComments() : reason, word("licence"), word("until"));
    }

    /** The comments after the values, which are the reason if there is no key for it. */
    private String trailingComments() {
        List<String> words = new ArrayList<>();
        List<Tree> nodes = new ArrayList<>(values.values());
        nodes.add(tree);
        for (Tree node : nodes) {
            String trailing = text.commentAfter(node.end());
            if (!trailing.isEmpty() && !words.contains(trailing)) {
                words.add(trailing);
            }
        }
        return String.join("; ", words);
    }

    private static EntryComments requireReason(EntryComments comments) throws MalformedException {
        if (comments.reason().isEmpty()) {
            throw new MalformedException("the reason is missing", "Write `reason: …`.");
        }
        return comments;
    }

    private String required(String key) throws MalformedException {
        String word = word(key);
        if (word.isEmpty()) {
            throw new MalformedException("the entry has no '" + key + "'", "Add `" + key + ": …`.");
        }
        return word;
    }

    private String word(String key) throws MalformedException {
        Tree value = values.get(key);
        return value == null ? "" : word(key, value);
    }

    private static String word(String key, Tree value) throws MalformedException {
        if (!(value instanceof Tree.Scalar scalar)) {
            throw new MalformedException("the value of '" + key + "' is " + value.kind(), "Write a text.");
        }
        return BLANKS.matcher(scalar.text().strip()).replaceAll(" ");
    }

    private List<String> words(String key) throws MalformedException {
        Tree value = values.get(key);
        if (!(value instanceof Tree.Items items)) {
            String word = word(key);
            return word.isEmpty() ? List.of() : List.of(word);
        }
        List<String> words = new ArrayList<>();
        for (Tree item : items.values()) {
            words.add(word(key, item));
        }
        return words;
    }
}

package io.github.waymark.constraints.policy;

import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a policy from YAML. */
public final class PolicyReader {

    private static final String WHY = "Without a valid policy no updates are proposed.";

    private PolicyReader() {}

    /**
     * Reads a policy.
     *
     * @param file the name of the file in messages
     * @throws ProblemException with {@code file:line} if the policy is invalid
     */
    public static Policy read(String text, String file) {
        Optional<Tree> root = YamlFile.read(text, file).root("policy", WHY);
        return root.map(new PolicyReader()::policy).orElse(Policy.DEFAULT);
    }

    private Policy policy(Tree root) {
        Map<String, Tree> keys =
                mapping(root, List.of("own", "minimumAge", "preReleases", "ignore", "families", "boms", "branches"));
        Tree age = keys.get("minimumAge");
        Tree preReleases = keys.get("preReleases");
        Tree branches = keys.get("branches");
        return new Policy(
                patterns(keys.get("own")),
                age == null ? Policy.DEFAULT.minimumAge() : number(age),
                preReleases != null && flag(preReleases),
                ignored(keys.get("ignore")),
                families(keys.get("families")),
                boms(keys.get("boms")),
                branches == null ? Policy.DEFAULT.branches() : branches(branches));
    }

    private List<Policy.Ignored> ignored(@Nullable Tree node) {
        List<Policy.Ignored> ignored = new ArrayList<>();
        for (Tree item : list(node)) {
            Map<String, Tree> keys = mapping(item, List.of("coordinates", "versions", "reason"));
            ignored.add(new Policy.Ignored(
                    pattern(required(keys, "coordinates", item)),
                    versions(keys.get("versions")),
                    text(required(keys, "reason", item))));
        }
        return ignored;
    }

    private Map<String, List<CoordinatesPattern>> families(@Nullable Tree node) {
        Map<String, List<CoordinatesPattern>> families = new LinkedHashMap<>();
        if (node != null) {
            mapping(node, List.of()).forEach((name, patterns) -> families.put(name, patterns(patterns)));
        }
        return families;
    }

    private List<String> boms(@Nullable Tree node) {
        List<String> boms = new ArrayList<>();
        for (Tree item : list(node)) {
            CoordinatesPattern pattern = pattern(item);
            if (!pattern.isPlain()) {
                throw malformed(
                        item.where(),
                        "'" + text(item) + "' is not the groupId:artifactId of a BOM",
                        "Write it as org.acme:platform.");
            }
            boms.add(pattern.groupId() + ":" + pattern.artifactId());
        }
        return boms;
    }

    private List<Policy.Branch> branches(Tree node) {
        List<Policy.Branch> branches = new ArrayList<>();
        for (Tree item : list(node)) {
            Map<String, Tree> keys = mapping(item, List.of("match", "own", "others"));
            branches.add(new Policy.Branch(
                    text(required(keys, "match", item)), own(keys.get("own")), limit(required(keys, "others", item))));
        }
        return branches;
    }

    private Limit own(@Nullable Tree node) {
        return node == null ? Limit.MAJOR : limit(node);
    }

    private Limit limit(Tree node) {
        String word = text(node);
        for (Limit limit : Limit.values()) {
            if (limit.word().equals(word.toLowerCase(Locale.ROOT))) {
                return limit;
            }
        }
        throw malformed(node.where(), "'" + word + "' is not a limit", "Write one of none, patch, minor and major.");
    }

    private List<CoordinatesPattern> patterns(@Nullable Tree node) {
        List<CoordinatesPattern> patterns = new ArrayList<>();
        for (Tree item : list(node)) {
            patterns.add(pattern(item));
        }
        return patterns;
    }

    /** A groupId alone matches all its artifacts. */
    private CoordinatesPattern pattern(Tree node) {
        String text = text(node);
        try {
            return CoordinatesPattern.parse(text.contains(":") ? text : text + ":*");
        } catch (MalformedException e) {
            throw malformed(node.where(), e.reason(), e.fix());
        }
    }

    private VersionRanges versions(@Nullable Tree node) {
        if (node == null) {
            return VersionRanges.ALL;
        }
        try {
            return VersionRanges.parse(text(node));
        } catch (MalformedException e) {
            throw malformed(node.where(), e.reason(), e.fix());
        }
    }

    private int number(Tree node) {
        String text = text(node);
        if (!text.matches("\\d{1,5}")) {
            throw malformed(node.where(), "'" + text + "' is not a number of days", "Write a number such as 7.");
        }
        return Integer.parseInt(text);
    }

    private boolean flag(Tree node) {
        String text = text(node);
        if (!text.equals("true") && !text.equals("false")) {
            throw malformed(node.where(), "'" + text + "' is neither true nor false", "Write true or false.");
        }
        return text.equals("true");
    }

    private Tree required(Map<String, Tree> keys, String key, Tree in) {
        Tree value = keys.get(key);
        if (value == null) {
            throw malformed(in.where(), "the key '" + key + "' is missing", "Add `" + key + ": …` to the entry.");
        }
        return value;
    }

    private String text(Tree node) {
        if (node instanceof Tree.Scalar scalar) {
            return scalar.text().strip();
        }
        throw malformed(node.where(), "a single value is expected", "Write one text.");
    }

    private List<Tree> list(@Nullable Tree node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof Tree.Items items) {
            return items.values();
        }
        throw malformed(node.where(), "a list is expected", "Write it as a list: `[…]`.");
    }

    /** The values by key. An empty list of known keys allows all keys. */
    private Map<String, Tree> mapping(Tree node, List<String> known) {
        if (!(node instanceof Tree.Mapping mapping)) {
            throw malformed(node.where(), "a mapping is expected", "Write it as keys with values: `{key: value}`.");
        }
        Map<String, Tree> values = new LinkedHashMap<>();
        for (Tree.Entry entry : mapping.entries()) {
            if (!known.isEmpty() && !known.contains(entry.name())) {
                throw malformed(
                        entry.where(),
                        "unknown key '" + entry.name() + "'; did you mean '" + NearestName.to(entry.name(), known)
                                + "'",
                        "Valid keys: " + String.join(", ", known) + ".");
            }
            values.put(entry.name(), entry.value());
        }
        return values;
    }

    private static ProblemException malformed(String where, String reason, String fix) {
        return new ProblemException(new Problem("The policy is invalid: " + reason + ".", where, WHY, fix));
    }
}

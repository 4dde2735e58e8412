package io.github.waymark.constraints.policy;

import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Nearest;
import io.github.waymark.yaml.YamlNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a policy's file, YAML. */
public final class PolicyReader {

    private static final int MOST_CHARACTERS = 500_000;

    private final String file;

    private PolicyReader(String file) {
        this.file = file;
    }

    /**
     * Reads a policy.
     *
     * @param file its name in messages
     * @throws ProblemException with {@code file:line} when something in it can't be understood
     */
    public static Policy read(String text, String file) {
        PolicyReader reader = new PolicyReader(file);
        return reader.compose(text).map(reader::policy).orElse(Policy.DEFAULT);
    }

    private Optional<Node> compose(String text) {
        try {
            return YamlNodes.read(text, MOST_CHARACTERS);
        } catch (MarkedYAMLException e) {
            String place =
                    e.getProblemMark() == null ? "" : ":" + (e.getProblemMark().getLine() + 1);
            throw malformed(file + place, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw malformed(file, String.valueOf(e.getMessage()));
        }
    }

    private Policy policy(Node root) {
        Map<String, Node> keys =
                mapping(root, List.of("own", "minimumAge", "preReleases", "ignore", "families", "branches"));
        Node age = keys.get("minimumAge");
        Node preReleases = keys.get("preReleases");
        Node branches = keys.get("branches");
        return new Policy(
                patterns(keys.get("own")),
                age == null ? Policy.DEFAULT.minimumAge() : number(age),
                preReleases != null && flag(preReleases),
                ignored(keys.get("ignore")),
                families(keys.get("families")),
                branches == null ? Policy.DEFAULT.branches() : branches(branches));
    }

    private List<Policy.Ignored> ignored(@Nullable Node node) {
        List<Policy.Ignored> ignored = new ArrayList<>();
        for (Node item : list(node)) {
            Map<String, Node> keys = mapping(item, List.of("coordinates", "versions", "reason"));
            ignored.add(new Policy.Ignored(
                    pattern(required(keys, "coordinates", item)),
                    versions(keys.get("versions")),
                    text(required(keys, "reason", item))));
        }
        return ignored;
    }

    private Map<String, List<CoordinatesPattern>> families(@Nullable Node node) {
        Map<String, List<CoordinatesPattern>> families = new LinkedHashMap<>();
        if (node != null) {
            mapping(node, List.of()).forEach((name, patterns) -> families.put(name, patterns(patterns)));
        }
        return families;
    }

    private List<Policy.Branch> branches(Node node) {
        List<Policy.Branch> branches = new ArrayList<>();
        for (Node item : list(node)) {
            Map<String, Node> keys = mapping(item, List.of("match", "own", "others"));
            branches.add(new Policy.Branch(
                    text(required(keys, "match", item)), own(keys.get("own")), limit(required(keys, "others", item))));
        }
        return branches;
    }

    private Limit own(@Nullable Node node) {
        return node == null ? Limit.MAJOR : limit(node);
    }

    private Limit limit(Node node) {
        String word = text(node);
        for (Limit limit : Limit.values()) {
            if (limit.word().equals(word.toLowerCase(Locale.ROOT))) {
                return limit;
            }
        }
        throw malformed(where(node), "'" + word + "' is no limit; there are none, patch, minor and major");
    }

    private List<CoordinatesPattern> patterns(@Nullable Node node) {
        List<CoordinatesPattern> patterns = new ArrayList<>();
        for (Node item : list(node)) {
            patterns.add(pattern(item));
        }
        return patterns;
    }

    /** A groupId alone means all its artifacts. */
    private CoordinatesPattern pattern(Node node) {
        String text = text(node);
        try {
            return CoordinatesPattern.parse(text.contains(":") ? text : text + ":*");
        } catch (MalformedException e) {
            throw malformed(where(node), e.reason());
        }
    }

    private VersionRanges versions(@Nullable Node node) {
        if (node == null) {
            return VersionRanges.ALL;
        }
        try {
            return VersionRanges.parse(text(node));
        } catch (MalformedException e) {
            throw malformed(where(node), e.reason());
        }
    }

    private int number(Node node) {
        String text = text(node);
        if (!text.matches("\\d{1,5}")) {
            throw malformed(where(node), "'" + text + "' is no number of days");
        }
        return Integer.parseInt(text);
    }

    private boolean flag(Node node) {
        String text = text(node);
        if (!text.equals("true") && !text.equals("false")) {
            throw malformed(where(node), "'" + text + "' is neither true nor false");
        }
        return text.equals("true");
    }

    private Node required(Map<String, Node> keys, String key, Node in) {
        Node value = keys.get(key);
        if (value == null) {
            throw malformed(where(in), "the key '" + key + "' is missing");
        }
        return value;
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw malformed(where(node), "a plain value is expected");
    }

    private List<Node> list(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw malformed(where(node), "a list is expected");
    }

    /** The values by key; all keys are allowed where none are named. */
    private Map<String, Node> mapping(Node node, List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw malformed(where(node), "names with values are expected");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = text(entry.getKeyNode());
            if (!known.isEmpty() && !known.contains(key)) {
                throw malformed(
                        where(entry.getKeyNode()),
                        "there is no key '" + key + "'; did you mean '" + Nearest.to(key, known) + "'");
            }
            if (values.put(key, entry.getValueNode()) != null) {
                throw malformed(where(entry.getKeyNode()), "the key '" + key + "' stands twice");
            }
        }
        return values;
    }

    private String where(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    private static ProblemException malformed(String where, String reason) {
        return new ProblemException(new Problem(
                "The policy can't be understood.",
                where,
                "The bot would propose what it may not: " + reason + ".",
                "Correct the line; the keys are own, minimumAge, preReleases, ignore, families and branches."));
    }
}

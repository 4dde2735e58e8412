package io.github.waymark.checkout;

import io.github.waymark.cache.Cache;
import io.github.waymark.history.GitFolder;
import io.github.waymark.history.GitSettings;
import io.github.waymark.history.History;
import io.github.waymark.history.Ownership;
import io.github.waymark.history.RefState;
import io.github.waymark.history.WorkTreeCheck;
import io.github.waymark.history.WorkTreeCheck.Verdict;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.version.Bump;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What git says of a checkout at one moment: from the cache while HEAD, tags and settings are the same, else from the repository.
 *
 * <p>On the first way JGit isn't even loaded.
 */
final class GitView {

    private static final String WARNINGS = "\u0002";

    private final GitFolder folder;
    private final Inputs inputs;
    private final Cache cache;
    private final long nowMillis;
    private final GitSettings settings;
    private final Optional<RefState> state;

    /**
     * Looks at a repository.
     *
     * @throws io.github.waymark.problem.ProblemException when it belongs to somebody else, or its settings are malformed
     */
    GitView(GitFolder folder, Inputs inputs, Cache cache, long nowMillis) {
        this.folder = folder;
        this.inputs = inputs;
        this.cache = cache;
        this.nowMillis = nowMillis;
        this.settings = GitSettings.of(folder, inputs.environment(), inputs.home());
        Ownership.require(folder, settings, inputs.environment());
        this.state = RefState.of(folder);
    }

    History open() {
        return JGitHistory.open(folder, inputs.environment(), inputs.home());
    }

    /** The reckoning of HEAD; empty before the first commit. */
    Optional<Reckoning> reckoning(String product, String question, Reckoner reckoner) {
        if (state.isEmpty()) {
            return reckon(reckoner);
        }
        String name = product.isEmpty() ? "version" : "version-" + product;
        String source = question + "\n" + state.get().text();
        Map<String, String> cached = cache.read(name, source);
        if (!cached.isEmpty()) {
            return Optional.of(reckoning(cached));
        }
        Optional<Reckoning> reckoning = reckon(reckoner);
        if (reckoning.isPresent() && state.get().settled(nowMillis)) {
            cache.write(name, source, values(reckoning.get()));
        }
        return reckoning;
    }

    private Optional<Reckoning> reckon(Reckoner reckoner) {
        try (History history = open()) {
            Optional<String> head = history.head();
            return head.isPresent() ? Optional.of(reckoner.reckon(history, head.get())) : Optional.empty();
        }
    }

    Optional<String> branch() {
        if (state.isPresent()) {
            return state.get().branch();
        }
        try (History history = open()) {
            return history.branch();
        }
    }

    /** Whether the working tree differs from a commit that is checked out. */
    boolean dirty(String tree, boolean untracked) {
        if (folder.bare()) {
            return false;
        }
        if (!untracked) {
            Verdict verdict =
                    WorkTreeCheck.check(folder, tree, GitSettings.of(folder, inputs.environment(), inputs.home()));
            if (verdict != Verdict.UNSURE) {
                return verdict == Verdict.DIRTY;
            }
        }
        try (History history = open()) {
            return history.dirty(untracked);
        }
    }

    private static Map<String, String> values(Reckoning reckoning) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("commit", reckoning.commit());
        values.put("tree", reckoning.tree());
        values.put("time", reckoning.time());
        if (reckoning.base().isPresent()) {
            values.put("tag", reckoning.baseTag().orElseThrow());
            values.put("base", reckoning.base().get().text());
        }
        values.put("distance", Integer.toString(reckoning.distance()));
        values.put("bump", reckoning.bump().name());
        values.put("elsewhere", Integer.toString(reckoning.elsewhere()));
        values.put("warnings", String.join(WARNINGS, reckoning.warnings()));
        return values;
    }

    private static Reckoning reckoning(Map<String, String> values) {
        String warnings = values.getOrDefault("warnings", "");
        String base = values.get("base");
        return new Reckoning(
                values.getOrDefault("commit", ""),
                values.getOrDefault("tree", ""),
                values.getOrDefault("time", ""),
                Optional.ofNullable(values.get("tag")),
                base == null ? Optional.empty() : Optional.of(((TagReading.Release) Version.read(base)).version()),
                Integer.parseInt(values.getOrDefault("distance", "0")),
                Bump.valueOf(values.getOrDefault("bump", "PATCH")),
                Integer.parseInt(values.getOrDefault("elsewhere", "0")),
                warnings.isEmpty() ? List.of() : Arrays.asList(warnings.split(WARNINGS)));
    }
}

package io.github.waymark.checkout;

import io.github.waymark.cache.Cache;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.RefFingerprint;
import io.github.waymark.git.SafeDirectory;
import io.github.waymark.git.status.WorkTreeStatus;
import io.github.waymark.git.status.WorkTreeStatus.Verdict;
import io.github.waymark.history.RepositoryReader;
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
 * Reads the state of a checkout: from the cache while HEAD, tags and settings are unchanged, otherwise from the repository.
 *
 * <p>JGit is loaded only in the second case.
 */
final class GitView {

    private static final String WARNINGS = "\u0002";

    private final GitFolder folder;
    private final Cache cache;
    private final long nowMillis;
    private final GitConfig settings;
    private final Optional<RefFingerprint> state;

    /**
     * Creates a view of a repository.
     *
     * @throws io.github.waymark.problem.ProblemException when it belongs to another user
     */
    GitView(GitFolder folder, GitConfig settings, Cache cache, long nowMillis) {
        this.folder = folder;
        this.cache = cache;
        this.nowMillis = nowMillis;
        this.settings = settings;
        SafeDirectory.require(folder, settings);
        this.state = RefFingerprint.of(folder);
    }

    RepositoryReader open() {
        return JGitHistory.open(folder, settings);
    }

    /** The calculated version of HEAD; empty before the first commit. */
    Optional<CalculatedVersion> calculated(String product, String question, VersionCalculator calculator) {
        if (state.isEmpty()) {
            return calculate(calculator);
        }
        String name = product.isEmpty() ? "version" : "version-" + product;
        String source = question + "\n" + state.get().text();
        Map<String, String> cached = cache.read(name, source);
        if (!cached.isEmpty()) {
            return Optional.of(calculated(cached));
        }
        Optional<CalculatedVersion> calculated = calculate(calculator);
        if (calculated.isPresent()
                && state.get().settled(nowMillis)
                && state.get().isCurrent()) {
            cache.write(name, source, values(calculated.get()));
        }
        return calculated;
    }

    private Optional<CalculatedVersion> calculate(VersionCalculator calculator) {
        try (RepositoryReader history = open()) {
            Optional<String> head = history.head();
            return head.isPresent() ? Optional.of(calculator.calculate(history, head.get())) : Optional.empty();
        }
    }

    Optional<String> branch() {
        if (state.isPresent()) {
            return state.get().branch();
        }
        try (RepositoryReader history = open()) {
            return history.branch();
        }
    }

    /** Whether the working tree differs from a commit that is checked out. */
    boolean dirty(String tree, boolean untracked) {
        if (folder.bare()) {
            return false;
        }
        if (!untracked) {
            Verdict verdict = WorkTreeStatus.check(folder, tree, settings);
            if (verdict != Verdict.UNSURE) {
                return verdict == Verdict.DIRTY;
            }
        }
        try (RepositoryReader history = open()) {
            return history.dirty(untracked);
        }
    }

    private static Map<String, String> values(CalculatedVersion calculated) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("commit", calculated.commit());
        values.put("tree", calculated.tree());
        values.put("time", calculated.time());
        if (calculated.base().isPresent()) {
            values.put("tag", calculated.baseTag().orElseThrow());
            values.put("base", calculated.base().get().text());
        }
        values.put("distance", Integer.toString(calculated.distance()));
        values.put("bump", calculated.bump().name());
        values.put("unreachableTags", Integer.toString(calculated.unreachableTags()));
        values.put("warnings", String.join(WARNINGS, calculated.warnings()));
        return values;
    }

    private static CalculatedVersion calculated(Map<String, String> values) {
        String warnings = values.getOrDefault("warnings", "");
        String base = values.get("base");
        return new CalculatedVersion(
                values.getOrDefault("commit", ""),
                values.getOrDefault("tree", ""),
                values.getOrDefault("time", ""),
                Optional.ofNullable(values.get("tag")),
                base == null ? Optional.empty() : Optional.of(((TagReading.Release) Version.read(base)).version()),
                Integer.parseInt(values.getOrDefault("distance", "0")),
                Bump.valueOf(values.getOrDefault("bump", "PATCH")),
                Integer.parseInt(values.getOrDefault("unreachableTags", "0")),
                warnings.isEmpty() ? List.of() : Arrays.asList(warnings.split(WARNINGS)));
    }
}

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
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Reads the state of a checkout: from the cache while HEAD, tags and settings are unchanged, otherwise from the repository.
 *
 * <p>JGit is loaded only in the second case.
 */
final class GitView {

    private static final String WARNINGS = "\u0002";

    /** All attempts together take less than a second. */
    private static final int MAX_ATTEMPTS = 30;

    private final GitFolder folder;
    private final Cache cache;
    private final long nowMillis;
    private final GitConfig settings;
    private final UnaryOperator<RepositoryReader> opened;
    private Optional<RefFingerprint> state;
    /** Whether the current answer is one that was verified when it was cached. */
    private boolean warm;
    /** Whether HEAD moved away and back during the calculation. */
    private boolean otherCommit;

    /**
     * Creates a view of a repository.
     *
     * @param opened receives each reader of the repository; only tests change it
     * @throws io.github.waymark.problem.ProblemException when it belongs to another user
     */
    GitView(GitFolder folder, GitConfig settings, Cache cache, long nowMillis, UnaryOperator<RepositoryReader> opened) {
        this.folder = folder;
        this.cache = cache;
        this.nowMillis = nowMillis;
        this.settings = settings;
        this.opened = opened;
        SafeDirectory.require(folder, settings);
        this.state = RefFingerprint.of(folder);
    }

    RepositoryReader open() {
        return opened.apply(JGitHistory.open(folder, settings));
    }

    /**
     * Reads until HEAD and references are the same afterwards as before, so that the result belongs to one state: git may commit,
     * fetch or pack references meanwhile.
     */
    <T> T consistently(Supplier<T> reading) {
        for (int attempt = 1; ; attempt++) {
            warm = true;
            otherCommit = false;
            try {
                T result = reading.get();
                if (isUnchanged()) {
                    return result;
                }
            } catch (ProblemException e) {
                if (state.isEmpty() || state.get().isCurrent()) {
                    throw e;
                }
            }
            if (attempt == MAX_ATTEMPTS) {
                throw changing();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(attempt));
            state = RefFingerprint.of(folder);
        }
    }

    private boolean isUnchanged() {
        if (state.isEmpty()) {
            return true;
        }
        return !otherCommit && (warm ? state.get().isHeadCurrent() : state.get().isCurrent());
    }

    private ProblemException changing() {
        return new ProblemException(new Problem(
                "HEAD or the references change all the time.",
                folder.gitDir().toString(),
                "The version would mix several states of the repository.",
                "Build again when the other git commands have ended."));
    }

    /** The calculated version of HEAD; empty before the first commit. */
    Optional<CalculatedVersion> calculated(
            String product, String question, Function<RepositoryReader, Optional<CalculatedVersion>> calculator) {
        if (state.isEmpty()) {
            return calculate(calculator);
        }
        Optional<String> head = state.get().commit();
        String name = product.isEmpty() ? "version" : "version-" + product;
        String source = question + "\n" + state.get().text();
        Map<String, String> cached = cache.read(name, source);
        if (!cached.isEmpty() && head.isPresent() && head.get().equals(cached.get("commit"))) {
            return Optional.of(calculated(cached));
        }
        Optional<CalculatedVersion> calculated = calculate(calculator);
        otherCommit = !calculated.map(CalculatedVersion::commit).equals(head);
        if (calculated.isPresent()
                && !otherCommit
                && state.get().settled(nowMillis)
                && state.get().isCurrent()) {
            cache.write(name, source, values(calculated.get()));
        }
        return calculated;
    }

    private Optional<CalculatedVersion> calculate(Function<RepositoryReader, Optional<CalculatedVersion>> calculator) {
        warm = false;
        try (RepositoryReader history = open()) {
            return calculator.apply(history);
        }
    }

    /** The commit that is checked out; empty before the first one. */
    Optional<String> commit() {
        if (state.isPresent()) {
            return state.get().commit();
        }
        try (RepositoryReader history = open()) {
            return history.head();
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

    /** A remote from which tags may be missing; empty if the repository never had one. */
    Optional<String> origin() {
        Optional<String> remote = settings.subSectionWith("remote", "url");
        if (remote.isPresent()) {
            return Optional.of("remote " + remote.get());
        }
        return Files.exists(folder.gitDir().resolve("FETCH_HEAD")) ? Optional.of("FETCH_HEAD") : Optional.empty();
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
        if (calculated.taken().isPresent()) {
            TakenTarget taken = calculated.taken().get();
            values.put("takenBy", taken.tag());
            values.put("taken", taken.target());
            values.put("next", taken.next().text());
            values.put("otherLine", Boolean.toString(taken.otherLine()));
        }
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
                base == null ? Optional.empty() : Optional.of(version(base)),
                Integer.parseInt(values.getOrDefault("distance", "0")),
                Bump.valueOf(values.getOrDefault("bump", "PATCH")),
                taken(values),
                warnings.isEmpty() ? List.of() : Arrays.asList(warnings.split(WARNINGS)));
    }

    private static Optional<TakenTarget> taken(Map<String, String> values) {
        String tag = values.get("takenBy");
        return tag == null
                ? Optional.empty()
                : Optional.of(new TakenTarget(
                        tag,
                        values.getOrDefault("taken", ""),
                        version(values.getOrDefault("next", "")),
                        Boolean.parseBoolean(values.get("otherLine"))));
    }

    private static Version version(String text) {
        return ((TagReading.Release) Version.read(text)).version();
    }
}

package io.github.waymark.notes.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.gate.BaseCheck;
import io.github.waymark.notes.gate.BranchChanges;
import io.github.waymark.notes.gate.ChangeGate;
import io.github.waymark.notes.gate.ComparisonReport;
import io.github.waymark.notes.gate.GateScope;
import io.github.waymark.notes.gate.ReleaseGate;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Checks a change or a release for notes, for the goal {@code check} and the enforcer rule. */
final class GateCheck {

    private static final int MAX_NOTE_BYTES = 1 << 20;

    private final MavenBuild build;
    private final BuildContext buildContext;
    private final ReleasedProduct product;
    private final List<ComparisonReport> comparisons;

    /**
     * Creates a check.
     *
     * @param comparisons what changed since the last release, of which notes are to tell
     */
    GateCheck(
            MavenBuild build, BuildContext buildContext, ReleasedProduct product, List<ComparisonReport> comparisons) {
        this.build = build;
        this.buildContext = buildContext;
        this.product = product;
        this.comparisons = List.copyOf(comparisons);
    }

    /**
     * Fails with a problem for each missing note.
     *
     * @param mode {@code change} or {@code release}
     * @param base the branch, tag or commit to compare with
     * @param trunk the branch that must contain the notes of all series
     * @param modules whether to check only the files of the product's module
     * @return why the check passed
     */
    String require(
            String mode,
            @Nullable String base,
            @Nullable String trunk,
            boolean modules,
            Supplier<ScanRange> scanRange) {
        return EnumParameter.word("release-notes.mode", mode, "change", "release")
                        .equals("change")
                ? change(base, modules, scanRange)
                : release(scanRange.get(), Optional.ofNullable(trunk));
    }

    private String change(@Nullable String base, boolean modules, Supplier<ScanRange> scanRange) {
        try (RepositoryReader reader = buildContext.openReader(product.notesDirectory());
                ProductNotes notes = buildContext.open(product)) {
            GateScope scope = modules ? scope(reader, notes) : GateScope.WHOLE;
            ChangeGate.Verdict verdict = new ChangeGate(product.config(), scope)
                    .check(
                            BranchChanges.since(reader, product.notesDirectory(), base),
                            reader,
                            notes.repository(),
                            build.environment());
            List<Problem> problems = new ArrayList<>(verdict.problems());
            problems.addAll(unnamed(notes, scanRange));
            failOn(problems);
            return verdict.because();
        }
    }

    /** A problem for each change of a report that no note of the next release names. */
    private List<Problem> unnamed(ProductNotes notes, Supplier<ScanRange> scanRange) {
        if (comparisons.isEmpty()) {
            return List.of();
        }
        Scan scan = notes.scan(scanRange.get());
        List<String> entries = new ArrayList<>();
        scan.releases().stream()
                .findFirst()
                .filter(release -> !release.released() || release.commit().equals(scan.commit()))
                .ifPresent(release -> release.notes().forEach(note -> addEntries(notes.text(scan, note), entries)));
        return comparisons.stream()
                .flatMap(report -> report.missing(entries).stream())
                .toList();
    }

    private static void addEntries(NoteText text, List<String> entries) {
        text.prelude().ifPresent(prelude -> entries.add(prelude.text()));
        text.sections().values().forEach(section -> section.forEach(entry -> entries.add(entry.text())));
    }

    private GateScope scope(RepositoryReader reader, ProductNotes notes) {
        String head = reader.head().orElse("");
        List<String> folders = new ArrayList<>();
        for (MavenProject module : build.modules()) {
            folders.add(product.relativeToTop(module.getBasedir().toPath()));
        }
        return new GateScope(
                product.relativeToTop(product.folder()),
                folders,
                path -> reader.text(head, path, MAX_NOTE_BYTES)
                        .filter(text -> notes.concerns(path, text))
                        .isPresent());
    }

    private String release(ScanRange scanRange, Optional<String> trunk) {
        try (ProductNotes notes = buildContext.open(product)) {
            Scan scan = notes.scan(scanRange.withWholeHistory());
            if (!scan.releases().isEmpty()) {
                notes.requireReadable(scan, scan.releases().get(0));
            }
            List<Problem> problems = new ArrayList<>(
                    new ReleaseGate(notes::scan, notes.repository()::series, notes::text).check(scanRange, trunk));
            problems.addAll(unnamed(notes, () -> scanRange));
            otherBase(notes.repository().scan(scanRange)).ifPresent(problems::add);
            failOn(problems);
            return "the release has the notes that it needs";
        }
    }

    /** A problem if the version, where the project takes it from git, counts from another release than the notes. */
    private Optional<Problem> otherBase(Scan scan) {
        Path folder = product.folder();
        Checkout checkout = buildContext.checkout(folder);
        if (scan.commit().isEmpty()
                || product.notesDirectory().git().isEmpty()
                || !checkout.isWaymarked(folder.resolve("pom.xml"))) {
            return Optional.empty();
        }
        try (RepositoryReader reader = buildContext.openReader(product.notesDirectory())) {
            TagPattern version = checkout.calculator(folder).pattern();
            return BaseCheck.compare(
                    scan,
                    product.config().conventions().tags(),
                    version,
                    reader.searchTags(scan.commit().get(), version));
        }
    }

    private static void failOn(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}

package io.github.waymark.notes.maven;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.gate.BranchChanges;
import io.github.waymark.notes.gate.ChangeGate;
import io.github.waymark.notes.gate.GateScope;
import io.github.waymark.notes.gate.ReleaseGate;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Asks the gates, for the goal {@code check} and the rule of the enforcer alike. */
final class GateCheck {

    private static final int MOST_BYTES = 1 << 20;

    private final MavenBuild build;
    private final BuildContext buildContext;
    private final ReleasedProduct product;

    /** Asks for all that the repository holds, or for what the product is. */
    GateCheck(MavenBuild build, BuildContext buildContext, ReleasedProduct product) {
        this.build = build;
        this.buildContext = buildContext;
        this.product = product;
    }

    /**
     * Fails with all that is missing.
     *
     * @param mode {@code change} or {@code release}
     * @param base what the change is compared with
     * @param trunk the branch that must have the notes of all series
     * @param modules whether only the product's own files count, of a build with several modules
     * @return what was found, in a few words
     */
    String require(
            String mode,
            @Nullable String base,
            @Nullable String trunk,
            boolean modules,
            Supplier<ScanRange> scanRange) {
        return EnumParameter.word("release-notes.mode", mode, "change", "release")
                        .equals("change")
                ? change(base, modules)
                : release(scanRange.get(), Optional.ofNullable(trunk));
    }

    private String change(@Nullable String base, boolean modules) {
        try (RepositoryReader archive = buildContext.archive(product.home());
                ProductNotes notes = buildContext.open(product)) {
            GateScope scope = modules ? scope(archive, notes) : GateScope.WHOLE;
            ChangeGate.Verdict verdict = new ChangeGate(product.config(), scope)
                    .change(
                            BranchChanges.since(archive, product.home(), base),
                            archive,
                            notes.book(),
                            build.environment());
            failOn(verdict.problems());
            return verdict.because();
        }
    }

    private GateScope scope(RepositoryReader archive, ProductNotes notes) {
        String head = archive.head().orElse("");
        List<String> folders = new ArrayList<>();
        for (MavenProject module : build.modules()) {
            folders.add(product.relativeToTop(module.getBasedir().toPath()));
        }
        return new GateScope(
                product.relativeToTop(product.folder()),
                folders,
                path -> archive.text(head, path, MOST_BYTES)
                        .filter(text -> notes.concerns(path, text))
                        .isPresent());
    }

    private String release(ScanRange scanRange, Optional<String> trunk) {
        try (ProductNotes notes = buildContext.open(product)) {
            Scan scan = notes.scan(scanRange.withWholeHistory());
            if (!scan.releases().isEmpty()) {
                notes.requireReadable(scan, scan.releases().get(0));
            }
            failOn(new ReleaseGate(notes::scan, notes.book()::series, notes::text).judge(scanRange, trunk));
            return "the release has what it needs";
        }
    }

    private static void failOn(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}

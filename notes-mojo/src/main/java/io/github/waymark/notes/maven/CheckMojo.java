package io.github.waymark.notes.maven;

import io.github.waymark.notes.gate.ComparisonReport;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails if a change has no release note, or a release has no notes.
 *
 * <p>Mode {@code change} compares HEAD with the commit where it branched off from {@code base}. Mode {@code release} checks the notes of
 * the next release, and that they count from the same release as a version that is taken from git. With {@code perModule}, each module of the build is checked separately: a change of its files needs a note that
 * applies to the module, and its next release needs such notes. {@code -pl} selects the modules.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class CheckMojo extends PerModuleMojo {

    /** {@code change} or {@code release}. */
    @Parameter(property = "release-notes.mode", defaultValue = "change")
    private String mode = "change";

    /** The branch, tag or commit to compare with; by default {@code origin/HEAD}, {@code origin/main} and others are tried. */
    @Parameter(property = "release-notes.base")
    private @Nullable String base;

    /** In mode {@code release}: a branch that must contain the notes of all series; not checked by default. */
    @Parameter(property = "release-notes.trunk")
    private @Nullable String trunk;

    /**
     * Reports in JSON of {@code entry-points:diff} and {@code config-options:diff}, as paths in each module, such as
     * {@code target/entry-points.json}: a note of the next release must name each provider, service, command and option that is gone,
     * deprecated or changed.
     */
    @Parameter(property = "release-notes.comparisons")
    private List<String> comparisons = List.of();

    @Override
    void run(ReleasedProduct product) {
        String because = new GateCheck(build(), buildContext(), product, reports(product))
                .require(mode, base, trunk, isPerModule(), () -> scanRange(product.config()));
        announce(product);
        getLog().info("release notes: " + because);
    }

    /** With several products, those of the product's module; without a POM, those of the current folder. */
    private List<ComparisonReport> reports(ReleasedProduct product) {
        List<ComparisonReport> reports = new ArrayList<>();
        for (String path : comparisons) {
            boolean found = false;
            for (Path folder : folders(product)) {
                Path file = folder.resolve(path);
                boolean exists = Files.exists(file);
                found |= exists;
                if (exists && (!isPerModule() || folder.equals(product.folder()))) {
                    reports.add(ComparisonReport.read(file, product.relativeToTop(file)));
                }
            }
            if (!found) {
                throw missing(path);
            }
        }
        return reports;
    }

    private List<Path> folders(ReleasedProduct product) {
        return build().topProject().isEmpty()
                ? List.of(product.folder())
                : build().modules().stream()
                        .map(module -> module.getBasedir().toPath())
                        .toList();
    }

    private static ProblemException missing(String path) {
        return new ProblemException(new Problem(
                "There is no report " + path + ".",
                "-Drelease-notes.comparisons",
                "Without it, nobody knows which changes the notes have to name.",
                "Write it first, in the same build or before: `mvn compile entry-points:diff -Dentry-points.format=json"
                        + " -Dentry-points.output=" + path + "`, or config-options:diff."));
    }
}

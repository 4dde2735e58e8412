package io.github.waymark.notes.maven;

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

    @Override
    void run(ReleasedProduct product) {
        String because = new GateCheck(build(), buildContext(), product)
                .require(mode, base, trunk, isPerModule(), () -> scanRange(product.config()));
        announce(product);
        getLog().info("release notes: " + because);
    }
}

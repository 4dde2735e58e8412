package io.github.waymark.notes.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails when a change lacks a note, or a release its notes.
 *
 * <p>Mode {@code change} compares HEAD with where it left {@code base}. Mode {@code release} looks at what the next release brings.
 * With {@code perModule} each module of the build is asked by itself: a change of its files needs a note that says something of it, and
 * its next release needs notes of its own; {@code -pl} names those that are meant.
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

    /** What the change is compared with; {@code origin/HEAD}, {@code origin/main}, … where it isn't set. */
    @Parameter(property = "release-notes.base")
    private @Nullable String base;

    /** In mode {@code release}: the branch that must have the notes of all series; nothing is asked where it isn't set. */
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

package io.github.waymark.notes.maven;

import io.github.waymark.maven.MavenBuild;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * Checks the same as the goal {@code check}, as a rule of maven-enforcer-plugin 3.2.1 or later: {@code <requireReleaseNote/>}.
 *
 * <p>Add this plugin to the dependencies of maven-enforcer-plugin. In a build with several modules, the rule runs once, at the root.
 */
public final class RequireReleaseNote extends AbstractEnforcerRule {

    private final MavenSession session;

    /** {@code change} or {@code release}. */
    private String mode = "change";

    /** The branch, tag or commit to compare with; by default {@code origin/HEAD}, {@code origin/main} and others are tried. */
    private @Nullable String base;

    /** In mode {@code release}: a branch that must contain the notes of all series. */
    private @Nullable String trunk;

    /** The name of the folder with the notes. */
    private String directory = "releasenotes";

    /** Settings that override those of {@code releasenotes/config.yaml}. */
    private Map<String, String> settings = new LinkedHashMap<>();

    @Inject
    public RequireReleaseNote(MavenSession session) {
        this.session = session;
    }

    /** Called by the enforcer, as the other setters, with the value from the POM. */
    public void setMode(String mode) {
        this.mode = mode;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public void setTrunk(String trunk) {
        this.trunk = trunk;
    }

    public void setDirectory(String directory) {
        this.directory = directory;
    }

    public void setSettings(Map<String, String> settings) {
        this.settings = new LinkedHashMap<>(settings);
    }

    @Override
    public void execute() throws EnforcerRuleException {
        if (!session.getCurrentProject().equals(session.getTopLevelProject())) {
            getLog().debug("checked at the root of the build");
            return;
        }
        MavenBuild build = new MavenBuild(session);
        BuildContext buildContext = new BuildContext(build, line -> getLog().debug(line));
        try {
            ReleasedProduct product = buildContext.product(build.folder(), build.topProject(), directory, settings);
            String because = new GateCheck(build, buildContext, product, List.of())
                    .require(
                            mode,
                            base,
                            trunk,
                            false,
                            () -> product.config()
                                    .branch()
                                    .map(ScanRange.CURRENT::forBranch)
                                    .orElse(ScanRange.CURRENT));
            getLog().debug("release notes: " + because);
        } catch (ProblemException e) {
            throw new EnforcerRuleException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return "RequireReleaseNote[mode=" + mode + "]";
    }
}

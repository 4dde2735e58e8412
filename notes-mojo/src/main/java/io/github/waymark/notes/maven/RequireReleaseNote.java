package io.github.waymark.notes.maven;

import io.github.waymark.maven.MavenBuild;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * A rule of maven-enforcer-plugin, from 3.2.1 on, that asks what the goal {@code check} asks: {@code <requireReleaseNote/>}.
 *
 * <p>Add this plugin to the dependencies of maven-enforcer-plugin. In a build of several modules it asks once, at the root.
 */
public final class RequireReleaseNote extends AbstractEnforcerRule {

    private final MavenSession session;

    /** {@code change} or {@code release}. */
    private String mode = "change";

    /** What the change is compared with; {@code origin/HEAD}, {@code origin/main}, … where it isn't set. */
    private @Nullable String base;

    /** In mode {@code release}: the branch that must have the notes of all series. */
    private @Nullable String trunk;

    /** Name of the folder with the notes. */
    private String directory = "releasenotes";

    /** Settings that win over those of {@code releasenotes/config.yaml}. */
    private Map<String, String> settings = new LinkedHashMap<>();

    @Inject
    public RequireReleaseNote(MavenSession session) {
        this.session = session;
    }

    /** For the enforcer, which sets what the POM says. */
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
            getLog().debug("left to the root of the build");
            return;
        }
        MavenBuild build = new MavenBuild(session);
        BuildContext buildContext = new BuildContext(build, line -> getLog().debug(line));
        try {
            ReleasedProduct product = buildContext.product(build.folder(), build.topProject(), directory, settings);
            String because = new GateCheck(build, buildContext, product)
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

package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.constraint.source.RequestedLists;
import io.github.waymark.constraints.check.Check;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.check.TextReport;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.RequiredExtension;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Redaction;
import java.util.List;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.LegacySupport;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/**
 * The check as a rule of Enforcer: {@code <constraints><list>…</list></constraints>} in its rules, with this plugin as a dependency of
 * maven-enforcer-plugin.
 *
 * <p>Enforcer decides which modules are checked, and whether a violation fails the build. The default of {@code <list>} is the list
 * that the build applies.
 */
public final class ConstraintsRule extends AbstractEnforcerRule {

    // The fields are injected by the Plexus descriptor, because Maven 3.8 can't scan this class for annotations.
    @SuppressWarnings("NullAway.Init")
    private LegacySupport legacySupport;

    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /** The list: a file relative to the folder that contains {@code .mvn}, a URL, or the {@code groupId:artifactId:version} of a BOM. */
    private @Nullable String list;

    /** What a violation is, as {@code constraints.mode} of the goal {@code check}. */
    private String mode = "upper";

    /** Whether a request for a higher version than the list's that is not used is a violation. */
    private boolean requested;

    @Override
    public void execute() throws EnforcerRuleException {
        MavenSession session = legacySupport.getSession();
        try {
            new RequiredExtension(new MavenBuild(session)).listProblem().ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            List<DependencyFinding> violations = findings(session).stream()
                    .filter(DependencyFinding::violation)
                    .toList();
            if (!violations.isEmpty()) {
                throw new EnforcerRuleException(String.join("\n", TextReport.of(violations)));
            }
        } catch (ProblemException e) {
            throw new EnforcerRuleException(e.getMessage(), e);
        }
    }

    private List<DependencyFinding> findings(MavenSession session) throws EnforcerRuleException {
        RequestedLists requestedLists = requestedLists(session);
        if (requestedLists.areOff()) {
            return List.of();
        }
        String name = requestedLists
                .text()
                .orElseThrow(() ->
                        new EnforcerRuleException("The rule has no list: add <list>upper-constraints.yaml</list>."));
        SessionLists lists =
                new SessionLists(session, repositorySystem, transporters, new MavenBuild(session).folder());
        ListSettings settings = requestedLists.settings();
        ConstraintList constraints =
                lists.read(requestedLists.locations()).list().overridden(settings.overrides(), "constraints.override");
        BuildPlatform platform = SessionLists.platform(session, settings.jdk());
        Check check = new Check(
                constraints,
                new CheckRules(
                        EnumParameter.all("mode", List.of(mode.split(",", -1)), ListMode.values()),
                        platform,
                        requested,
                        Redaction.of(name)),
                new MavenBuild(session).moduleNames());
        ListedTrees trees = new ListedTrees(session, repositorySystem, constraints, platform, settings, false);
        return check.findings(trees.of(session.getCurrentProject()));
    }

    /** The list of the rule; {@code -Dconstraints=none} switches it off, too. */
    private RequestedLists requestedLists(MavenSession session) {
        RequestedLists ofBuild = new MavenBuild(session).requestedLists();
        return list == null || list.isBlank() || ofBuild.areOff()
                ? ofBuild
                : ofBuild.configured(list, "the rule's <list>");
    }

    @Override
    public String toString() {
        return "constraints[list=" + list + ", mode=" + mode + "]";
    }
}

package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.constraints.check.Check;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.check.TextReport;
import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.LegacySupport;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/**
 * The check as a rule of Enforcer: {@code <constraints><list>…</list></constraints>} among its rules, with this plugin among the
 * dependencies of Enforcer's plugin.
 *
 * <p>It looks at the module that Enforcer looks at, and Enforcer decides whether a violation fails the build. Without {@code <list>} it
 * takes the one of {@code -Dconstraints}.
 */
public final class ConstraintsRule extends AbstractEnforcerRule {

    // Given by the container, as the Plexus descriptor says: Maven 3.8 can't scan this class for annotations.
    @SuppressWarnings("NullAway.Init")
    private LegacySupport legacySupport;

    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /** The list: a file seen from the top of the build, a URL, or {@code groupId:artifactId:version} of a BOM. */
    private @Nullable String list;

    /** As {@code constraints.mode} of the goal {@code check}. */
    private String mode = "upper";

    /** Whether it is a violation that somebody asks for more than the list's version and gets less. */
    private boolean requested;

    @Override
    public void execute() throws EnforcerRuleException {
        MavenSession session = legacySupport.getSession();
        try {
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
        String told = session.getUserProperties().getProperty("constraints", "");
        if (told.equals(NamedList.NONE)) {
            return List.of();
        }
        String name = list != null ? list : told;
        if (name.isBlank()) {
            throw new EnforcerRuleException("The rule names no list: add <list>upper-constraints.yaml</list>.");
        }
        ReactorModules reactor = new ReactorModules(session);
        SessionLists lists =
                new SessionLists(session, repositorySystem, transporters, Path.of(session.getExecutionRootDirectory()));
        ListSettings settings = settings(session);
        ConstraintList constraints =
                lists.read(name, "the rule's <list>").list().overridden(settings.overrides(), "constraints.override");
        Properties properties = session.getSystemProperties();
        String jdk = settings.jdk() > 0
                ? String.valueOf(settings.jdk())
                : properties.getProperty("java.specification.version", "");
        BuildPlatform platform = BuildPlatform.of(jdk, properties.getProperty("os.name", ""));
        Check check = new Check(
                constraints,
                new CheckRules(
                        EnumParameter.all("mode", List.of(mode.split(",", -1)), ListMode.values()),
                        platform,
                        requested,
                        name),
                new MavenBuild(session).moduleNames());
        TreeCollector collection = TreeCollector.plain(repositorySystem, session.getRepositorySession());
        ModuleTree tree = new ModuleTrees(reactor, collection, false).tree(session.getCurrentProject());
        return check.findings(tree);
    }

    /** What the build itself goes by. */
    private static ListSettings settings(MavenSession session) {
        Map<String, String> told = new HashMap<>();
        Properties own = session.getTopLevelProject().getProperties();
        for (String key : ListSettings.keys()) {
            String value = session.getUserProperties().getProperty(key, own.getProperty(key));
            if (value != null) {
                told.put(key, value);
            }
        }
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return NamedList.settings(root == null ? Path.of(session.getExecutionRootDirectory()) : root.toPath(), told);
    }

    @Override
    public String toString() {
        return "constraints[list=" + list + ", mode=" + mode + "]";
    }
}

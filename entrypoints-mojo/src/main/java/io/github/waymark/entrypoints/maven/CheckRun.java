package io.github.waymark.entrypoints.maven;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.check.CheckResult;
import io.github.waymark.entrypoints.check.CheckedPath;
import io.github.waymark.entrypoints.check.DeniedArtifacts;
import io.github.waymark.entrypoints.check.EntryPointCheck;
import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.packaging.PackageCheck;
import io.github.waymark.entrypoints.packaging.PackagedArtifact;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.ServiceTable;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.script.DeclaredScripts;
import io.github.waymark.entrypoints.script.ScriptRules;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.text.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** One run of the goal {@code check}: opens what its scopes need, and calls the checks. */
final class CheckRun {

    private final EntryPointsMojo mojo;
    private final EntryPointSettings settings;
    private final DeniedArtifacts denied;
    private final List<EntryPointFinding> findings = new ArrayList<>();
    private final Map<String, String> notRead = new LinkedHashMap<>();

    CheckRun(EntryPointsMojo mojo, EntryPointSettings settings, DeniedArtifacts denied) {
        this.mojo = mojo;
        this.settings = settings;
        this.denied = denied;
    }

    /** Checks jars by themselves. */
    CheckResult ofJars(List<String> jars) throws IOException {
        ProjectJdk jdk = mojo.jdk();
        try (Archives archives = mojo.archives(jdk.feature());
                JdkClasses jdkClasses = jdk.classes()) {
            Registry registry = Registry.of(mojo.jars(jars, archives));
            KnownClasses classes = new KnownClasses(registry.sources(), jdkClasses);
            check(new CheckedPath(registry, classes, settings, 0, false, true, false, denied));
            ServiceTable table = new ServiceTable(registry, "*", classes);
            return result("", table.summary(), table, registry);
        }
    }

    private void check(CheckedPath checked) {
        findings.addAll(new EntryPointCheck(checked).findings());
        notRead.putAll(checked.registry().damaged());
        DeclaredScripts scripts = DeclaredScripts.of(checked.registry().sources());
        findings.addAll(new ScriptRules(checked.classes(), checked.release(), checked.complete()).findings(scripts));
        notRead.putAll(scripts.notRead());
    }

    private CheckResult result(String project, String checked, ServiceTable table, Registry registry) {
        return CheckResult.of(project, checked, table, findings, settings, registry.foreign(), notRead);
    }

    /**
     * Checks a module.
     *
     * @param asked the scopes; empty for those that fit the module
     */
    CheckResult of(MavenProject project, Set<CheckScope> asked) throws IOException {
        ProjectJdk jdk = mojo.jdk();
        PackagedArtifacts packaged = new PackagedArtifacts(project);
        Set<CheckScope> scopes = asked.isEmpty() ? scopesOf(packaged) : asked;
        try (Archives archives = mojo.archives(jdk.feature());
                JdkClasses jdkClasses = jdk.classes()) {
            ProjectPath path = mojo.path(project, archives);
            boolean tests = scopes.contains(CheckScope.TEST);
            List<Source> own = path.own(tests);
            KnownClasses classes = new KnownClasses(
                    own, () -> path.dependencies(one -> tests || !Artifact.SCOPE_TEST.equals(one)), jdkClasses);
            List<Source> checked = new ArrayList<>(own);
            if (scopes.contains(CheckScope.RUNTIME)) {
                checked.addAll(path.dependencies(CheckRun::isRuntime));
            } else if (tests) {
                checked.addAll(path.dependencies(Artifact.SCOPE_TEST::equals));
            }
            boolean modular =
                    own.stream().anyMatch(one -> one.archive().module().isPresent());
            Registry registry = Registry.of(checked);
            check(new CheckedPath(
                    registry,
                    classes,
                    settings,
                    packaged.release(),
                    true,
                    modular,
                    scopes.contains(CheckScope.RUNTIME),
                    denied));
            List<PackagedArtifact> artifacts = scopes.contains(CheckScope.PACKAGE) ? packaged.all(path) : List.of();
            int bundles = checkPackaged(path, own, artifacts);
            notRead.putAll(path.notRead());
            ServiceTable table = new ServiceTable(registry, "*", classes);
            String summary = table.summary() + ", " + Count.of(bundles, "packaged artifact") + " with dependencies";
            return result(ProjectPath.coordinates(project), summary, table, registry);
        }
    }

    private static boolean isRuntime(String scope) {
        return Artifact.SCOPE_COMPILE.equals(scope) || Artifact.SCOPE_RUNTIME.equals(scope);
    }

    private static Set<CheckScope> scopesOf(PackagedArtifacts packaged) {
        return packaged.isFinal()
                ? EnumSet.of(CheckScope.OWN, CheckScope.RUNTIME, CheckScope.PACKAGE)
                : EnumSet.of(CheckScope.OWN, CheckScope.PACKAGE);
    }

    /** Compares what is packaged with the runtime class path; that is opened only if something could have been bundled. */
    private int checkPackaged(ProjectPath path, List<Source> own, List<PackagedArtifact> artifacts) {
        if (artifacts.isEmpty()) {
            return 0;
        }
        Set<String> ownNames = Set.copyOf(own.stream()
                .flatMap(source -> source.archive().classNames().stream())
                .toList());
        List<PackagedArtifact> candidates = artifacts.stream()
                .filter(artifact ->
                        artifact.source().archive().classNames().stream().anyMatch(name -> !ownNames.contains(name)))
                .toList();
        if (candidates.isEmpty()) {
            return 0;
        }
        List<Source> sources = new ArrayList<>(path.own(false));
        sources.addAll(path.dependencies(CheckRun::isRuntime));
        PackageCheck check = new PackageCheck(Registry.of(sources));
        for (PackagedArtifact artifact : candidates) {
            findings.addAll(check.findings(artifact));
        }
        return (int) candidates.stream().filter(check::isBundle).count();
    }
}

package io.github.waymark.entrypoints.maven;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.check.CheckedPath;
import io.github.waymark.entrypoints.check.DeniedArtifacts;
import io.github.waymark.entrypoints.explain.ServiceExplanation;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Explains a service or a provider: who registers it and through which dependencies, which provider is first on the class path, why one
 * would not load, and what is found on the module path.
 */
@Mojo(
        name = "explain",
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ExplainMojo extends EntryPointsMojo {

    /** The service: a binary name, or a pattern with {@code *}. */
    @Parameter(property = "entry-points.service")
    private @Nullable String service;

    /** A provider, whose services are explained: a binary name, or a pattern with {@code *}. */
    @Parameter(property = "entry-points.provider")
    private @Nullable String provider;

    /** The file to write the explanation to, in UTF-8; by default, it goes to the log. */
    @Parameter(property = "entry-points.output")
    private @Nullable File output;

    /** Jars to read instead of the class path of the project, separated by commas. */
    @Parameter(property = "entry-points.jars")
    private List<String> jars = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() throws IOException {
        if (service == null && provider == null) {
            throw new ProblemException(new Problem(
                    "Neither a service nor a provider is named.",
                    "-Dentry-points.service",
                    "The goal explains one of them.",
                    "Name it: -Dentry-points.service=com.acme.Store, or a pattern with *."));
        }
        ProjectJdk jdk = jdk();
        try (Archives archives = archives(jdk.feature());
                JdkClasses jdkClasses = jdk.classes()) {
            boolean single = !jars.isEmpty();
            Registry registry = Registry.of(single ? jars(jars, archives) : sources(archives));
            KnownClasses classes = new KnownClasses(registry.sources(), jdkClasses);
            CheckedPath checked = new CheckedPath(
                    registry,
                    classes,
                    settings(List.of(), List.of()),
                    single ? 0 : new PackagedArtifacts(project()).release(),
                    !single,
                    true,
                    true,
                    DeniedArtifacts.NONE);
            ServiceExplanation explanation = new ServiceExplanation(checked);
            String wantedService = service == null ? "*" : service;
            String wantedProvider = provider == null ? "*" : provider;
            // In a build with several modules not each has the service.
            if (session().getProjects().size() > 1 && !explanation.isKnown(wantedService, wantedProvider)) {
                getLog().info("no such service or provider");
                return;
            }
            report(explanation.of(wantedService, wantedProvider), output, true);
        }
    }

    private List<Source> sources(Archives archives) {
        ProjectPath path = path(project(), archives);
        List<Source> sources = new ArrayList<>(path.own(false));
        sources.addAll(path.dependencies(
                scope -> Artifact.SCOPE_COMPILE.equals(scope) || Artifact.SCOPE_RUNTIME.equals(scope)));
        return sources;
    }
}

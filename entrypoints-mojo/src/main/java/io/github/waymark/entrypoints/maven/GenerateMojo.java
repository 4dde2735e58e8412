package io.github.waymark.entrypoints.maven;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.generate.GeneratedFiles;
import io.github.waymark.entrypoints.generate.ProviderScan;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.script.ScriptFile;
import io.github.waymark.entrypoints.service.ServiceFile;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Writes the service files of the module into its folder for classes.
 *
 * <p>Providers are classes with an annotation ({@code @Provides} of Waymark's library, {@code @AutoService}, {@code @ServiceProvider} of
 * bnd or Avaje), implementations of {@code services}, and what the module declaration provides. Lines of
 * {@code src/main/resources} stay first and unchanged. Lines of an earlier build whose provider is gone are removed. Class files are
 * read, so that it works for all languages of the JVM, and no class is loaded.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends EntryPointsMojo {

    /** The types whose implementations in the module are registered: binary names, separated by commas. */
    @Parameter(property = "entry-points.services")
    private List<String> services = List.of();

    /** Whether what the module declaration provides is registered for the class path, too. */
    @Parameter(property = "entry-points.fromModule", defaultValue = "true")
    private boolean fromModule = true;

    /** The console scripts of the module, each a name with its class or {@code class::method}. */
    @Parameter
    private Map<String, String> scripts = Map.of();

    @Override
    protected void run() throws IOException {
        MavenProject project = project();
        if (project.getPackaging().equals("pom")) {
            getLog().debug("a module with packaging pom has no classes");
            return;
        }
        SortedMap<String, SortedSet<String>> wanted = new TreeMap<>();
        scan(project).forEach((service, providers) -> wanted.put(ServiceFile.FOLDER + service, providers));
        if (!scripts.isEmpty()) {
            ScriptFile file = ScriptFile.of(scripts);
            file.requireNoErrors();
            wanted.put(ScriptFile.PATH, new TreeSet<>(file.text().lines().toList()));
        }
        Path build = Path.of(project.getBuild().getDirectory());
        GeneratedFiles files = new GeneratedFiles(
                Path.of(project.getBuild().getOutputDirectory()),
                resources(project),
                build.resolve("entry-points/generated.tsv"));
        files.write(wanted);
        int providers = wanted.values().stream().mapToInt(lines -> lines.size()).sum();
        String summary = Count.of(wanted.size(), "file") + " with " + Count.of(providers, "line") + ", "
                + files.changed().size() + " changed";
        if (wanted.isEmpty() && files.changed().isEmpty()) {
            getLog().debug(summary);
        } else {
            getLog().info(summary);
        }
    }

    private SortedMap<String, SortedSet<String>> scan(MavenProject project) throws IOException {
        ProjectJdk jdk = jdk();
        try (Archives archives = archives(jdk.feature());
                JdkClasses jdkClasses = jdk.classes()) {
            ProjectPath path = path(project, archives);
            List<Source> own = path.own(false);
            if (own.isEmpty()) {
                return new TreeMap<>();
            }
            KnownClasses classes = new KnownClasses(
                    own, () -> path.dependencies(scope -> !Artifact.SCOPE_TEST.equals(scope)), jdkClasses);
            ProviderScan scan = new ProviderScan(own.get(0), classes);
            scan.addAnnotated();
            scan.addOfTypes(services.stream().map(String::strip).toList());
            if (fromModule) {
                scan.addProvided();
            }
            if (!scan.problems().isEmpty()) {
                throw new ProblemException(scan.problems());
            }
            return scan.found();
        }
    }

    /** The folders of resources that are copied as they are. */
    private static List<Path> resources(MavenProject project) {
        return project.getResources().stream()
                .filter(resource -> !resource.isFiltering() && resource.getTargetPath() == null)
                .map(Resource::getDirectory)
                .map(Path::of)
                .toList();
    }
}

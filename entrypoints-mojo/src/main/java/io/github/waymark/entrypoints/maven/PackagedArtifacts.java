package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.packaging.PackagedArtifact;
import io.github.waymark.entrypoints.packaging.PackagingTool;
import io.github.waymark.entrypoints.registry.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a module packages, and which plugins do that. */
final class PackagedArtifacts {

    private static final String MAVEN = "org.apache.maven.plugins:";
    private static final String SHADE = MAVEN + "maven-shade-plugin";
    private static final String ASSEMBLY = MAVEN + "maven-assembly-plugin";

    /** Plugins that make a program of a class path. */
    private static final Set<String> PROGRAMS = Set.of(
            SHADE,
            ASSEMBLY,
            MAVEN + "maven-jlink-plugin",
            "org.springframework.boot:spring-boot-maven-plugin",
            "io.quarkus:quarkus-maven-plugin",
            "io.quarkus.platform:quarkus-maven-plugin",
            "com.google.cloud.tools:jib-maven-plugin",
            "org.codehaus.mojo:appassembler-maven-plugin",
            "org.panteleyev:jpackage-maven-plugin");

    private static final Set<String> FINAL_PACKAGINGS = Set.of("war", "ear", "rar");

    private final MavenProject project;

    PackagedArtifacts(MavenProject project) {
        this.project = project;
    }

    /** Whether the module is a program, whose runtime class path nobody extends. */
    boolean isFinal() {
        if (FINAL_PACKAGINGS.contains(project.getPackaging())) {
            return true;
        }
        return project.getBuildPlugins().stream().anyMatch(PackagedArtifacts::makesProgram);
    }

    private static boolean makesProgram(Plugin plugin) {
        if (plugin.getArtifactId().equals("entry-points-maven-plugin")) {
            return plugin.getExecutions().stream()
                    .anyMatch(one -> one.getGoals().contains("scripts"));
        }
        if (plugin.getKey().equals(MAVEN + "maven-jar-plugin")) {
            return hasMainClass(plugin.getConfiguration())
                    || plugin.getExecutions().stream().anyMatch(one -> hasMainClass(one.getConfiguration()));
        }
        return PROGRAMS.contains(plugin.getKey())
                && plugin.getExecutions().stream()
                        .anyMatch(one -> !one.getGoals().isEmpty());
    }

    private static boolean hasMainClass(@Nullable Object configuration) {
        return new PluginConfiguration(configuration).hasMainClass();
    }

    /** The artifacts that exist, with what is known of how they were made. */
    List<PackagedArtifact> all(ProjectPath path) {
        List<PackagedArtifact> artifacts = new ArrayList<>();
        for (Source source : path.packaged(project.getArtifact().getFile())) {
            artifacts.add(made(source, ""));
        }
        for (Artifact attached : project.getAttachedArtifacts()) {
            String classifier = attached.getClassifier() == null ? "" : attached.getClassifier();
            if (!classifier.equals("sources") && !classifier.equals("javadoc") && !classifier.endsWith("sources")) {
                for (Source source : path.packaged(attached.getFile())) {
                    artifacts.add(made(source, classifier));
                }
            }
        }
        return artifacts;
    }

    private PackagedArtifact made(Source source, String classifier) {
        for (PluginExecution execution : executions(SHADE)) {
            PluginConfiguration configuration = new PluginConfiguration(execution.getConfiguration());
            String made = configuration.flag("shadedArtifactAttached")
                    ? configuration.text("shadedClassifierName").orElse("shaded")
                    : "";
            if (made.equals(classifier)) {
                return new PackagedArtifact(
                        source, PackagingTool.SHADE, execution.getId(), configuration.relocations());
            }
        }
        Optional<PluginExecution> assembly = executions(ASSEMBLY).stream()
                .filter(execution -> makes(new PluginConfiguration(execution.getConfiguration()), classifier))
                .findFirst();
        return assembly.map(one -> new PackagedArtifact(source, PackagingTool.ASSEMBLY, one.getId(), List.of()))
                .orElseGet(() -> new PackagedArtifact(source, PackagingTool.OTHER, "", List.of()));
    }

    /** An assembly is attached with the id of its descriptor. */
    private static boolean makes(PluginConfiguration assembly, String classifier) {
        List<String> builtIn = assembly.texts("descriptorRefs");
        boolean isMain =
                assembly.text("appendAssemblyId").filter("false"::equals).isPresent();
        return isMain
                ? classifier.isEmpty()
                : !classifier.isEmpty() && (builtIn.isEmpty() || builtIn.contains(classifier));
    }

    private List<PluginExecution> executions(String key) {
        Plugin plugin = project.getPlugin(key);
        return plugin == null ? List.of() : plugin.getExecutions();
    }

    /** The Java release that the project is compiled for; 0 if it is unknown. */
    int release() {
        Plugin compiler = project.getPlugin(MAVEN + "maven-compiler-plugin");
        PluginConfiguration configuration =
                new PluginConfiguration(compiler == null ? null : compiler.getConfiguration());
        String release = configuration
                .text("release")
                .or(() -> Optional.ofNullable(project.getProperties().getProperty("maven.compiler.release")))
                .or(() -> configuration.text("target"))
                .or(() -> Optional.ofNullable(project.getProperties().getProperty("maven.compiler.target")))
                .orElse("0");
        String number = release.startsWith("1.") ? release.substring(2) : release;
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
    }
}

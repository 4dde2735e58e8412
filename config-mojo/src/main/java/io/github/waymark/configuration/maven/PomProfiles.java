package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.check.InactiveProfile;
import io.github.waymark.configuration.check.InactiveProfiles;
import io.github.waymark.configuration.check.ProfileOptions;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ModelReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/** The profiles of a POM and of its parents that are not active and add dependencies to the class path. */
final class PomProfiles implements InactiveProfiles {

    private final MavenProject project;
    private final boolean test;
    private final List<ClassPathEntry> classPath;
    private final LocalDependencies local;
    private final ModelReader reader;
    private final Map<InactiveProfile, List<Dependency>> profiles = new LinkedHashMap<>();

    /**
     * Reads the POMs.
     *
     * @param test whether dependencies of tests count
     * @param classPath without the dependencies of the profiles
     */
    PomProfiles(
            MavenProject project,
            boolean test,
            List<ClassPathEntry> classPath,
            LocalDependencies local,
            ModelReader reader) {
        this.project = project;
        this.test = test;
        this.classPath = List.copyOf(classPath);
        this.local = local;
        this.reader = reader;
        read();
    }

    private void read() {
        Map<String, List<Dependency>> added = new LinkedHashMap<>();
        Set<String> active = new HashSet<>();
        for (MavenProject pom = project; pom != null; pom = pom.getParent()) {
            pom.getInjectedProfileIds().values().forEach(active::addAll);
            Model raw = pom.getOriginalModel();
            List<Profile> declared = raw == null ? List.of() : raw.getProfiles();
            for (Profile profile : declared) {
                added.computeIfAbsent(profile.getId(), id -> new ArrayList<>()).addAll(dependencies(profile));
            }
        }
        added.forEach((id, dependencies) -> {
            if (!active.contains(id) && !dependencies.isEmpty()) {
                profiles.put(profile(id, dependencies), dependencies);
            }
        });
    }

    private static InactiveProfile profile(String id, List<Dependency> dependencies) {
        List<String> names = dependencies.stream()
                .map(dependency -> dependency.getGroupId() + ":" + dependency.getArtifactId())
                .toList();
        return new InactiveProfile(id, names, dependencies.stream().allMatch(PomProfiles::isTest));
    }

    private static boolean isTest(Dependency dependency) {
        return Artifact.SCOPE_TEST.equals(dependency.getScope());
    }

    private List<Dependency> dependencies(Profile profile) {
        PropertyValues values = new PropertyValues(project, profile);
        Set<String> there = new HashSet<>();
        project.getArtifacts().forEach(artifact -> there.add(artifact.getGroupId() + ":" + artifact.getArtifactId()));
        List<Dependency> added = new ArrayList<>();
        for (Dependency declared : profile.getDependencies()) {
            Dependency dependency = values.in(declared);
            boolean used = test || !isTest(dependency);
            if (used && !there.contains(dependency.getGroupId() + ":" + dependency.getArtifactId())) {
                added.add(dependency);
            }
        }
        return added;
    }

    @Override
    public List<InactiveProfile> all() {
        return List.copyOf(profiles.keySet());
    }

    @Override
    public Optional<ProfileOptions> with(InactiveProfile profile) {
        LocalDependencies.Found found = local.jars(profiles.getOrDefault(profile, List.of()));
        if (found.entries().isEmpty()) {
            return Optional.empty();
        }
        List<ClassPathEntry> all = new ArrayList<>(classPath);
        all.addAll(found.entries());
        return Optional.of(new ProfileOptions(reader.read(all), found.complete()));
    }
}

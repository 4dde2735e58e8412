package io.github.waymark.configuration.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.check.InactiveProfile;
import io.github.waymark.configuration.check.ProfileOptions;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.MetadataCache;
import io.github.waymark.configuration.source.ModelReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.util.artifact.DefaultArtifactTypeRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module with a parent, each of which has profiles. */
class PomProfilesTest {

    @TempDir
    private Path folder;

    private final Model raw = new Model();
    private final Model rawParent = new Model();
    private final MavenProject project = project(raw);
    private final MavenProject parent = project(rawParent);
    private final List<String> resolved = new ArrayList<>();

    private static MavenProject project(Model raw) {
        Model effective = new Model();
        effective.setGroupId("com.acme");
        effective.setArtifactId("shop");
        effective.setVersion("1.4.0");
        MavenProject project = new MavenProject(effective);
        project.setOriginalModel(raw);
        return project;
    }

    private static Profile profile(Model model, String id, String... coordinates) {
        Profile profile = new Profile();
        profile.setId(id);
        for (String text : coordinates) {
            profile.addDependency(dependency(text));
        }
        model.addProfile(profile);
        return profile;
    }

    private static Dependency dependency(String text) {
        String[] parts = text.split(":", -1);
        Dependency dependency = new Dependency();
        dependency.setGroupId(parts[0]);
        dependency.setArtifactId(parts[1]);
        dependency.setVersion(parts.length > 2 ? parts[2] : null);
        dependency.setScope(parts.length > 3 ? parts[3] : null);
        return dependency;
    }

    private PomProfiles profiles(boolean test) {
        project.setParent(parent);
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
        session.setArtifactTypeRegistry(new DefaultArtifactTypeRegistry());
        return new PomProfiles(
                project,
                test,
                List.of(new ClassPathEntry("spring-boot-3.5.7.jar", folder, false)),
                new LocalDependencies(repository(), session, project),
                new ModelReader(new MetadataCache()));
    }

    /** A local repository with the jar of {@code nacos}, and without that of anything else. */
    private RepositorySystem repository() {
        return (RepositorySystem) Proxy.newProxyInstance(
                PomProfilesTest.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, all) -> {
                    assertTrue(((RepositorySystemSession) all[0]).isOffline(), "nothing is downloaded");
                    return dependencies((DependencyRequest) all[1]);
                });
    }

    private DependencyResult dependencies(DependencyRequest request) throws DependencyResolutionException {
        List<ArtifactResult> results = new ArrayList<>();
        boolean complete = true;
        for (org.eclipse.aether.graph.Dependency dependency :
                request.getCollectRequest().getDependencies()) {
            org.eclipse.aether.artifact.Artifact artifact = dependency.getArtifact();
            resolved.add(artifact.getArtifactId() + ":" + artifact.getVersion());
            boolean there = artifact.getArtifactId().equals("nacos");
            complete &= there;
            results.add(new ArtifactResult(new ArtifactRequest(artifact, List.of(), null))
                    .setArtifact(
                            there ? artifact.setFile(folder.resolve("nacos.jar").toFile()) : artifact));
        }
        DependencyResult result = new DependencyResult(request);
        result.setArtifactResults(results);
        if (!complete) {
            throw new DependencyResolutionException(result, new IllegalStateException("offline"));
        }
        return result;
    }

    @Test
    void profilesOfTheModuleAndItsParentsCountIfTheyAddSomethingAndAreNotActive() {
        profile(raw, "nacos", "com.alibaba.cloud:nacos:1");
        profile(raw, "native");
        profile(raw, "active", "com.acme:active:1");
        profile(rawParent, "consul", "org.acme:consul:1");
        project.setInjectedProfileIds("com.acme:shop:1.4.0", List.of("active"));

        assertEquals(
                List.of(
                        new InactiveProfile("nacos", List.of("com.alibaba.cloud:nacos"), false),
                        new InactiveProfile("consul", List.of("org.acme:consul"), false)),
                profiles(false).all());
    }

    @Test
    void whatIsOnTheClassPathOrOnlyForTestsIsNotAdded() {
        profile(rawParent, "nativeTest", "org.junit.platform:junit-platform-launcher:1:test");
        profile(raw, "more", "org.acme:there:1", "org.acme:testing:1:test", "org.acme:other:1");
        Artifact there = new org.apache.maven.artifact.DefaultArtifact(
                "org.acme", "there", "1", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        project.setArtifacts(Set.of(there));

        assertEquals(
                List.of(new InactiveProfile("more", List.of("org.acme:other"), false)),
                profiles(false).all());
        assertEquals(
                List.of(
                        new InactiveProfile("more", List.of("org.acme:testing", "org.acme:other"), false),
                        new InactiveProfile("nativeTest", List.of("org.junit.platform:junit-platform-launcher"), true)),
                profiles(true).all());
    }

    @Test
    void aPropertyOrTheModuleGivesTheVersionOfAJar() {
        Profile own = profile(
                raw,
                "nacos",
                "${cloud.group}:nacos:${cloud.version}",
                "${project.groupId}:api:${project.version}",
                "org.acme:managed",
                "org.acme:unknown:${gone}",
                "org.acme:none");
        own.addProperty("cloud.version", "${cloud.main}.3");
        project.getProperties().setProperty("cloud.main", "2023");
        project.getProperties().setProperty("cloud.group", "com.alibaba.cloud");
        DependencyManagement management = new DependencyManagement();
        management.addDependency(dependency("org.acme:managed:7"));
        project.getModel().setDependencyManagement(management);

        PomProfiles profiles = profiles(false);
        InactiveProfile profile = profiles.all().get(0);
        assertEquals("com.alibaba.cloud:nacos", profile.dependencies().get(0));
        profiles.with(profile).ifPresent(ProfileOptions::close);
        assertEquals(List.of("nacos:2023.3", "api:1.4.0", "managed:7"), resolved);
    }

    @Test
    void theOptionsAreThoseOfTheClassPathAndOfTheJarsThatAreThere() throws IOException {
        profile(raw, "nacos", "com.alibaba.cloud:nacos:1", "org.acme:missing:1");
        profile(raw, "consul", "org.acme:consul:1");
        Path metadata = folder.resolve("META-INF/spring-configuration-metadata.json");
        Files.createDirectories(metadata.getParent());
        Files.writeString(metadata, "{\"properties\": [{\"name\": \"spring.application.name\"}]}");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("nacos.jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/spring-configuration-metadata.json"));
            jar.write("{\"properties\": [{\"name\": \"spring.cloud.nacos.server-addr\"}]}"
                    .getBytes(StandardCharsets.UTF_8));
        }

        PomProfiles profiles = profiles(false);
        try (ProfileOptions options = profiles.with(profiles.all().get(0)).orElseThrow()) {
            assertTrue(options.read().model().find("spring.application.name").isPresent());
            assertTrue(options.read()
                    .model()
                    .find("spring.cloud.nacos.server-addr")
                    .isPresent());
            assertFalse(options.complete());
        }
        assertEquals(Optional.empty(), profiles.with(profiles.all().get(1)));
    }
}

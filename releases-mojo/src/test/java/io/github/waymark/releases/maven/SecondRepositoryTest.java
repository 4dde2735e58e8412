package io.github.waymark.releases.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.io.xpp3.SettingsXpp3Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondRepositoryTest {

    @TempDir
    private Path folder;

    private List<String> options(String maven) throws IOException {
        return new SecondRepository(folder.resolve("repository"), maven).options(folder.resolve("own.xml"), folder);
    }

    @Test
    void fromMaven39OnItIsChained() throws IOException {
        String tail = "-Dmaven.repo.local.tail=" + folder.resolve("repository");

        assertEquals(List.of(tail), options("3.9.16"));
        Path own = Files.writeString(folder.resolve("own.xml"), "<settings/>");
        assertEquals(List.of("-s", own.toString(), tail), options("4.0.0-rc-6"));
    }

    @Test
    void inMaven38ItIsReadLikeARemoteOneAlsoOfflineAndBehindAMirror() throws Exception {
        Files.writeString(folder.resolve("own.xml"), """
                <settings>
                  <servers><server><id>a</id><password>{encrypted}</password></server></servers>
                  <mirrors>
                    <mirror><id>all</id><mirrorOf>*</mirrorOf><url>https://example.org</url></mirror>
                    <mirror><id>one</id><mirrorOf>central</mirrorOf><url>${env.URL}</url></mirror>
                  </mirrors>
                  <profiles><profile><id>own</id></profile></profiles>
                </settings>
                """);
        Path copy = folder.resolve("settings.xml");

        assertEquals(List.of("-s", copy.toString(), "-Daether.offline.protocols=file"), options("3.8.7"));
        Settings settings = read(copy);
        Profile profile = settings.getProfiles().get(1);
        assertEquals(List.of(profile.getId()), settings.getActiveProfiles());
        assertEquals(
                folder.resolve("repository").toUri().toString(),
                profile.getRepositories().get(0).getUrl());
        assertEquals(
                folder.resolve("repository").toUri().toString(),
                profile.getPluginRepositories().get(0).getUrl());
        assertEquals(
                "*,!" + profile.getRepositories().get(0).getId(),
                settings.getMirrors().get(0).getMirrorOf());
        assertEquals("central", settings.getMirrors().get(1).getMirrorOf());
        assertEquals("${env.URL}", settings.getMirrors().get(1).getUrl());
        assertEquals("{encrypted}", settings.getServers().get(0).getPassword());
        assertEquals("own", settings.getProfiles().get(0).getId());
    }

    @Test
    void withoutSettingsTheProfileIsTheOnlyOne() throws Exception {
        options("3.8.7");

        assertEquals(1, read(folder.resolve("settings.xml")).getProfiles().size());
    }

    private static Settings read(Path file) throws Exception {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new SettingsXpp3Reader().read(reader);
        }
    }
}

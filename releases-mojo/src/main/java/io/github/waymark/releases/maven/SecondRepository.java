package io.github.waymark.releases.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.RepositoryPolicy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.io.xpp3.SettingsXpp3Reader;
import org.apache.maven.settings.io.xpp3.SettingsXpp3Writer;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * A local repository from which another build takes artifacts, without installing anything into it.
 *
 * <p>Maven 3.9 and later have the property {@code maven.repo.local.tail} for that. Maven 3.8 reads the local repository like a remote one,
 * which copies the files that a build needs. Release versions have the same paths in both.
 */
final class SecondRepository {

    private static final String ID = "release-request-local";

    /** Permits this repository in an offline build. */
    private static final String OFFLINE = "-Daether.offline.protocols=file";

    private final Path repository;
    private final boolean chained;

    /**
     * @param repository the local repository
     * @param maven the version of Maven that runs the other build
     */
    SecondRepository(Path repository, String maven) {
        this.repository = repository;
        this.chained = !maven.startsWith("3.8.") && !maven.startsWith("3.6.");
    }

    /**
     * The options of the other build.
     *
     * @param settings the user's settings file, which doesn't have to exist
     * @param folder a folder for a file that only the user can read, because it has a copy of the settings
     */
    List<String> options(Path settings, Path folder) throws IOException {
        if (chained) {
            String tail = "-Dmaven.repo.local.tail=" + repository;
            return Files.isRegularFile(settings) ? List.of("-s", settings.toString(), tail) : List.of(tail);
        }
        Path copy = folder.resolve("settings.xml");
        Settings own = read(settings);
        addTo(own);
        try (OutputStream output = Files.newOutputStream(copy)) {
            new SettingsXpp3Writer().write(output, own);
        }
        return List.of("-s", copy.toString(), OFFLINE);
    }

    /** As they are written: neither are properties replaced nor passwords decrypted. */
    private static Settings read(Path settings) throws IOException {
        if (!Files.isRegularFile(settings)) {
            return new Settings();
        }
        try (InputStream input = Files.newInputStream(settings)) {
            return new SettingsXpp3Reader().read(input, false);
        } catch (XmlPullParserException e) {
            throw new IOException(settings + ": " + e.getMessage(), e);
        }
    }

    private void addTo(Settings settings) {
        Profile profile = new Profile();
        profile.setId(ID);
        profile.addRepository(remote());
        profile.addPluginRepository(remote());
        settings.addProfile(profile);
        settings.addActiveProfile(ID);
        for (Mirror mirror : settings.getMirrors()) {
            if (mirror.getMirrorOf() != null && mirror.getMirrorOf().contains("*")) {
                mirror.setMirrorOf(mirror.getMirrorOf() + ",!" + ID);
            }
        }
    }

    private Repository remote() {
        Repository remote = new Repository();
        remote.setId(ID);
        remote.setUrl(repository.toUri().toString());
        RepositoryPolicy releases = new RepositoryPolicy();
        releases.setEnabled(true);
        // A local repository has no checksums.
        releases.setChecksumPolicy("ignore");
        releases.setUpdatePolicy("never");
        remote.setReleases(releases);
        RepositoryPolicy snapshots = new RepositoryPolicy();
        snapshots.setEnabled(false);
        remote.setSnapshots(snapshots);
        return remote;
    }
}

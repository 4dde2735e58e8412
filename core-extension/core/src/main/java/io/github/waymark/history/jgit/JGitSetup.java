package io.github.waymark.history.jgit;

import io.github.waymark.git.ConfigFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.util.CleanupService;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Configures JGit's static settings. By default JGit starts the {@code git} program to read its version and settings, measures
 * the resolution of the file system's clock for seconds, and writes the result to the user's home.
 *
 * <p>The settings apply to the whole JVM, so JGit must be private to Waymark's class loader.
 */
final class JGitSetup extends SystemReader.Delegate {

    /** JGit's default without a measurement; it only makes JGit read files that are younger than this. */
    private static final long CLOCK_STEP_NANOS = 2_000_000_000L;

    private static final SystemReader ORIGINAL = SystemReader.getInstance();

    private final Map<String, String> environment;
    private final Path userHome;

    private JGitSetup(Map<String, String> environment, Path userHome) {
        super(ORIGINAL);
        this.environment = environment;
        this.userHome = userHome;
    }

    /** Makes JGit read the settings of this user and environment. Builds in one JVM may have different ones. */
    static synchronized void install(Map<String, String> environment, Path userHome) {
        if (SystemReader.getInstance() instanceof JGitSetup current
                && current.userHome.equals(userHome)
                && current.environment.equals(environment)) {
            return;
        }
        // Replaces the instance that JGit would create, which loads a thousand messages and leaves a shutdown hook in
        // the JVM
        // that would outlive the build.
        new CleanupService();
        SystemReader.setInstance(new JGitSetup(Map.copyOf(environment), userHome));
        FS.DETECTED.setUserHome(userHome.toFile());
    }

    @Override
    public @Nullable String getenv(String variable) {
        return environment.get(variable);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        List<Path> files = ConfigFiles.ofSystem(environment);
        return files.isEmpty()
                ? new NoFile(parent, fs)
                : new FileBasedConfig(parent, files.get(0).toFile(), fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        List<Path> files = ConfigFiles.ofUser(environment, userHome);
        @Nullable Config base = parent;
        for (int i = 0; i < files.size() - 1; i++) {
            base = new FileBasedConfig(base, files.get(i).toFile(), fs);
        }
        return new MeasuredClock(base, files.get(files.size() - 1).toFile(), fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    /** Provides the clock resolution, so that JGit does not measure it. */
    private static final class MeasuredClock extends FileBasedConfig {

        MeasuredClock(@Nullable Config base, File file, FS fs) {
            super(base, file, fs);
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long fallback, TimeUnit unit) {
            if (!section.equals("filesystem")) {
                return super.getTimeUnit(section, subsection, name, fallback, unit);
            }
            return unit.convert(CLOCK_STEP_NANOS, TimeUnit.NANOSECONDS);
        }
    }

    /** Empty settings without a file. */
    private static final class NoFile extends FileBasedConfig {

        NoFile(@Nullable Config base, FS fs) {
            super(base, new File("none"), fs);
        }

        @Override
        public void load() throws IOException, ConfigInvalidException {
            // There is nothing to load.
        }

        @Override
        public void save() throws IOException {
            throw new IOException("settings of JGit are never written");
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}

package io.github.waymark.git;

import io.github.waymark.cache.Cache;
import io.github.waymark.cache.Sharing;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives files in the git folder the permissions that git gives its own: a repository that several users share has the setting
 * {@code core.sharedRepository}.
 *
 * <p>As git, reads it from the repository's own configuration only, and only when a file is written.
 */
public final class SharedRepository implements Sharing {

    private static final int GROUP = 0660;
    private static final int EVERYBODY = 0664;
    private static final int OWNER_WRITES = 0200;
    private static final int OWNER_EXECUTES = 0100;
    private static final int READ = 0444;
    private static final int WRITE = 0222;
    private static final int ALL = 0777;
    private static final int GROUP_USES = 060;
    private static final int SET_GROUP = 02000;
    private static final String MODE = "unix:mode";

    private final GitFolder folder;
    private @Nullable Integer shared;

    /**
     * A cache in the folder of a working tree in git.
     *
     * @param build the build of the module that defines the format of the values; empty for core
     */
    public static Cache cache(GitFolder folder, String build) {
        return new Cache(Optional.of(folder.gitDir()), build, new SharedRepository(folder));
    }

    /** The sharing of a repository. */
    public SharedRepository(GitFolder folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void adjust(Path created) throws IOException {
        if (shared == null) {
            shared = FileSystems.getDefault().supportedFileAttributeViews().contains("unix") ? configured() : 0;
        }
        if (shared != 0) {
            int mode = (Integer) Files.getAttribute(created, MODE, LinkOption.NOFOLLOW_LINKS);
            int adjusted = adjusted(mode, shared, Files.isDirectory(created, LinkOption.NOFOLLOW_LINKS));
            if (adjusted != mode) {
                Files.setAttribute(created, MODE, adjusted);
            }
        }
    }

    private static int adjusted(int mode, int shared, boolean directory) {
        int bits = Math.abs(shared);
        if ((mode & OWNER_WRITES) == 0) {
            bits &= ~WRITE;
        }
        if ((mode & OWNER_EXECUTES) != 0) {
            bits |= (bits & READ) >> 2;
        }
        int adjusted = shared < 0 ? (mode & ~ALL) | bits : mode | bits;
        if (directory) {
            adjusted |= (adjusted & READ) >> 2;
            adjusted |= (adjusted & GROUP_USES) == 0 ? 0 : SET_GROUP;
        }
        return adjusted;
    }

    /** The bits to add; if negative, those to set; 0 to leave all as they are. */
    private int configured() {
        GitConfig own = GitConfig.ofFile(folder.commonDir().resolve("config"), folder.gitDir());
        String value = own.value("core.sharedrepository").orElse("").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "", "umask", "false", "no", "off", "0" -> 0;
            case "group", "true", "yes", "on", "1" -> GROUP;
            case "all", "world", "everybody", "2" -> EVERYBODY;
            default -> octal(value);
        };
    }

    private static int octal(String value) {
        try {
            int mode = Integer.parseInt(value, 8);
            // Git refuses a mode that locks the owner out, and builds are not the place to say so.
            return (mode & 0600) == 0600 ? -(mode & 0666) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

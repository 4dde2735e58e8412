package io.github.waymark.git.status;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a tracked file that is not ASCII.
 *
 * <p>On Unix a name consists of bytes. A path that is made of text has only names that are valid in the encoding that the JVM takes from
 * the locale: in the locale C those in ASCII. A URI has the bytes themselves.
 */
final class TrackedName {

    private TrackedName() {}

    /** Whether a name, a character for each byte, has only characters that all encodings have. */
    static boolean isPlain(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The file below a folder. */
    static Path in(Path folder, String bytes) {
        if (File.separatorChar != '/') {
            return folder.resolve(new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
        StringBuilder uri = new StringBuilder(folder.toUri().toString());
        if (uri.charAt(uri.length() - 1) != '/') {
            uri.append('/');
        }
        for (int i = 0; i < bytes.length(); i++) {
            char one = bytes.charAt(i);
            if (one == '/') {
                uri.append(one);
            } else {
                uri.append('%').append(Character.forDigit(one >> 4, 16)).append(Character.forDigit(one & 0xf, 16));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }
}

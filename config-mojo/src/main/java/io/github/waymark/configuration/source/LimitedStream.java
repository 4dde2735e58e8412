package io.github.waymark.configuration.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where it is longer than allowed, whatever size the jar states for the file. */
final class LimitedStream extends FilterInputStream {

    private final int limit;
    private long read;

    LimitedStream(InputStream stream, int limit) {
        super(stream);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > limit) {
            throw new IOException("it has more than " + limit + " bytes");
        }
    }
}

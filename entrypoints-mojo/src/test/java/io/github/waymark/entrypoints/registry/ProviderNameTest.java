package io.github.waymark.entrypoints.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderNameTest {

    @ParameterizedTest
    @CsvSource({
        "a.S3Store, a.Store, s3",
        "a.b.FileStore, a.Store, file",
        "a.Store, b.Store, default",
        "a.HTTPServerStore, a.Store, http-server",
        "a.FileStoreImpl, a.Store, file-store-impl",
        "a.Outer$GcsStore, a.Api$Store, gcs",
        "a.Foo$, a.Store, foo",
        "a.My_Old_Store, a.Store, my-old",
        "Plain, Store, plain",
        "a.Utf8Store, a.Store, utf8",
    })
    void aNameIsDerivedFromTheClassWithoutTheService(String provider, String service, String name) {
        assertEquals(name, ProviderName.of(Optional.empty(), provider, service));
    }
}

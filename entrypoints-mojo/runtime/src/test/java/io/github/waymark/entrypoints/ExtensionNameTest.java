package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionNameTest {

    @ParameterizedTest
    @CsvSource({
        "org.example.S3Store, org.example.Store, s3",
        "org.example.FileStore, org.example.Store, file",
        "org.example.Store, org.example.api.Store, default",
        "org.example.HTTPServerStore, org.example.Store, http-server",
        "org.example.OAuth2Store, org.example.Store, o-auth2",
        "org.example.Utf8Store, org.example.Store, utf8",
        "org.example.Snake_CaseStore, org.example.Store, snake-case",
        "org.example.DefaultStoreImpl, org.example.Store, default-store-impl",
        "org.example.StoreProvider, org.example.Store, store-provider",
        "org.example.Restore, org.example.Store, restore",
        "org.example.Outer$S3Store, org.example.Api$Store, s3",
        "org.example.S3Store$, org.example.Store, s3",
        "org.example.S3$, org.example.Store, s3",
        "S3Store, Store, s3",
        "org.example._Store, org.example.Store, default",
        "org.example.lowerStore, org.example.Store, lower",
        "org.example.ÄltererStore, org.example.Store, älterer"
    })
    void aClassWithoutAnnotationHasTheNameOfItsClassInKebabCase(String type, String service, String name) {
        assertEquals(name, ExtensionName.derived(type, service));
    }

    @Test
    void theAnnotationGivesTheName() {
        assertEquals("s3", ExtensionName.of(Store.Bucket.class, Store.class.getName()));
    }

    @Test
    void anEmptyAnnotationGivesTheNameOfTheClass() {
        assertEquals("empty", ExtensionName.of(EmptyStore.class, Store.class.getName()));
    }

    @Test
    void theAnnotationIsNotInherited() {
        assertEquals("heir", ExtensionName.of(HeirStore.class, Store.class.getName()));
    }

    @Named("")
    private abstract static class EmptyStore implements Store {}

    private static class HeirStore extends Store.Bucket {}
}

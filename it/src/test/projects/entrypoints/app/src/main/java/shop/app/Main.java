package shop.app;

import java.util.ServiceLoader;
import shop.api.Store;

public class Main {

    public static void main(String[] arguments) {
        ServiceLoader.load(Store.class).stream().forEach(store -> System.out.println(store.type().getName()));
    }
}

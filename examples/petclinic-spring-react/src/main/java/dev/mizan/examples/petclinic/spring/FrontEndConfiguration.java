package dev.mizan.examples.petclinic.spring;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the built front end. Its own routes have no file: they all get {@code index.html}. */
@Configuration(proxyBeanMethods = false)
final class FrontEndConfiguration implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new FileOrIndex());
    }

    /** The file of that name, or {@code index.html} for a path that looks like no file's. */
    private static final class FileOrIndex extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
            Resource file = super.getResource(path, folder);
            if (file != null) {
                return file;
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            boolean isRoute = !name.contains(".") && !path.startsWith("api/");
            return isRoute ? super.getResource("index.html", folder) : null;
        }
    }
}

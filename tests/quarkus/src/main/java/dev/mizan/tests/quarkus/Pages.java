package dev.mizan.tests.quarkus;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Resources of Quarkus REST beside the functions, one of them at the path of a view. */
@Path("/")
public class Pages {

    @POST
    @Path("/pages/{id}")
    public String post(int id) {
        return "posted " + id;
    }

    @GET
    @Path("/plain")
    public String plain() {
        return "plain";
    }
}

package dev.mizan.afi.springboot;

import dev.mizan.afi.UserContext;
import dev.mizan.afi.Users;
import dev.mizan.annotations.Client;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Pages about users, as Spring answers them. */
public class ProfilePages {

    private final Users users;

    ProfilePages(Users users) {
        this.users = users;
    }

    /** A user's page. */
    @Client(context = UserContext.class, route = "/profile/:user_id/")
    public ResponseEntity<String> profilePage(int userId) {
        String name = HtmlUtils.htmlEscape(users.userProfile(userId).name());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .body("<!doctype html><title>" + name + "</title><h1>" + name + "</h1>");
    }
}

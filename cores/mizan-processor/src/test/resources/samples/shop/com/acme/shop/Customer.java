package com.acme.shop;

import jakarta.validation.constraints.Email;
import java.util.Optional;

/** A customer, kept by an object mapper of the old kind. */
public class Customer {

    private long id;

    /** Where mail goes. */
    @Email
    private String mail = "";

    private Optional<String> nickName = Optional.empty();

    public String getMail() {
        return mail;
    }

    public long getId() {
        return id;
    }

    public void setNickName(Optional<String> nickName) {
        this.nickName = nickName;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** What friends say. */
    public Optional<String> getNickName() {
        return nickName;
    }
}

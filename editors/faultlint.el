;;; faultlint.el --- Findings of faultlint in compilation-mode

(with-eval-after-load 'compile
  (add-to-list 'compilation-error-regexp-alist-alist
               `(faultlint
                 ,(concat "^\\(.+?\\):\\([0-9]+\\):\\([0-9]+\\)"
                          "\\(?:-\\([0-9]+\\):\\([0-9]+\\)\\)?: "
                          "\\(?:error\\|\\(warning\\)\\|\\(info\\)\\) .+ \\[[^] ]+\\]$")
                 1 (2 . 4)
                 ;; Emacs counts the end in, faultlint does not.
                 (3 . ,(lambda () (and (match-string 5) (1- (string-to-number (match-string 5))))))
                 (6 . 7)))
  (add-to-list 'compilation-error-regexp-alist 'faultlint))

(provide 'faultlint)
;;; faultlint.el ends here

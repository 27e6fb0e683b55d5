" Compiler file for Vim and Neovim: `:compiler faultlint`, then `:make docs/`.
if exists("current_compiler")
  finish
endif
let current_compiler = "faultlint"

" Older ones know no end of a place.
if has("nvim-0.7") || has("patch-8.2.3019")
  CompilerSet makeprg=npx\ --no\ --\ faultlint\ check\ --format\ editor\ $*
else
  CompilerSet makeprg=npx\ --no\ --\ faultlint\ check\ --format\ unix\ $*
endif
CompilerSet errorformat=%f:%l:%c:\ %trror\ %m,%f:%l:%c:\ %tarning\ %m,%f:%l:%c:\ %tnfo\ %m
if has("nvim-0.7") || has("patch-8.2.3019")
  CompilerSet errorformat+=%f:%l:%c-%e:%k:\ %trror\ %m,%f:%l:%c-%e:%k:\ %tarning\ %m,%f:%l:%c-%e:%k:\ %tnfo\ %m
endif
